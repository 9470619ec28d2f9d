package asterism.bot.discord;

import asterism.bot.chat.ChatService.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the messages in which a card may stand already. */
final class Lookup {
  private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);
  private static final Found NOWHERE = new Found(true, Optional.empty());

  /** As many as Discord gives at once. */
  private static final int MESSAGES = 100;

  /** So many times; what stood there before that is not found. */
  private static final int MOST_LOOKS = 10;

  /** A card may not be at work longer than it was taken for. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Discord's clock and ours are not the same. */
  private static final Duration MOST_APART = Duration.ofMinutes(10);

  private final Clock machine;

  Lookup(Clock machine) {
    this.machine = machine;
  }

  /** The latest messages in which the card stands, if any of them are not older than that. */
  Found find(MessageChannel channel, long card, Instant since) {
    Instant now = machine.instant();
    Instant oldest = (since.isBefore(now) ? since : now).minus(MOST_APART);
    Answer<List<Mark>> marks = marks(channel, card, oldest, mark -> mark.page() == 1);
    if (!marks.isDone()) {
      return unread(marks);
    }
    TreeMap<Integer, String> pages = new TreeMap<>();
    marks.get().forEach(mark -> pages.putIfAbsent(mark.page(), mark.message()));
    if (!pages.containsKey(1)) {
      return NOWHERE;
    }
    MessageId found = new MessageId(List.copyOf(pages.values()), false);
    Answer<MessageId> whole = pages.size() > 1 ? Answer.done(found) : below(channel, found, card);
    return whole.isDone()
        ? new Found(true, Optional.of(whole.get().toString()))
        : new Found(false, Optional.empty(), whole.after());
  }

  static Found unread(Answer<?> why) {
    return Codes.closes(why) ? Found.CLOSED : new Found(false, Optional.empty(), why.after());
  }

  /** The same message with the pages that may have been added to it without our knowing. */
  Answer<MessageId> grown(MessageChannel channel, MessageId at, long card) {
    Answer<MessageId> below =
        at.below() || at.pages().size() == 1 ? below(channel, at, card) : Answer.done(at);
    return below.isDone() && !below.get().below() ? grown(channel, at, card, false) : below;
  }

  /** With the pages in the thread under the first. */
  private Answer<MessageId> below(MessageChannel channel, MessageId at, long card) {
    if (!Threads.mayBegin(channel) && !at.below()) {
      return Answer.done(at);
    }
    Answer<MessageChannel> thread = Threads.under(channel, at.first());
    if (thread.outcome() == Answer.Outcome.REFUSED) {
      return Answer.done(at);
    }
    return thread.isDone() ? grown(thread.get(), at, card, true) : thread.as();
  }

  private Answer<MessageId> grown(MessageChannel channel, MessageId at, long card, boolean below) {
    Instant last = TimeUtil.getTimeCreated(Long.parseUnsignedLong(at.last())).toInstant();
    Answer<List<Mark>> marks = marks(channel, card, last, mark -> false);
    if (Codes.closes(marks)) {
      return Answer.done(at);
    }
    return marks.isDone() ? Answer.done(with(at, marks.get(), below)) : marks.as();
  }

  private static MessageId with(MessageId at, List<Mark> marks, boolean below) {
    List<String> pages = new ArrayList<>(at.pages());
    TreeMap<Integer, String> added = new TreeMap<>();
    marks.forEach(mark -> added.putIfAbsent(mark.page(), mark.message()));
    while (added.containsKey(pages.size() + 1)) {
      pages.add(added.get(pages.size() + 1));
    }
    return new MessageId(pages, below);
  }

  /**
   * The marks of a card on messages not older than that, the latest first.
   *
   * @param last after which none is looked for
   */
  private Answer<List<Mark>> marks(
      MessageChannel channel, long card, Instant oldest, Predicate<Mark> last) {
    List<Mark> marks = new ArrayList<>();
    Instant end = machine.instant().plus(LONGEST);
    long before = Long.MAX_VALUE;
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      long earlier = before;
      Answer<MessageHistory> part = Api.call(() -> channel.getHistoryBefore(earlier, MESSAGES));
      if (!part.isDone()) {
        return part.as();
      }
      if (machine.instant().isAfter(end)) {
        return Answer.after(Duration.ofSeconds(1), "it takes too long to look");
      }
      for (Message message : part.get().getRetrievedHistory()) {
        if (message.getTimeCreated().toInstant().isBefore(oldest)) {
          return Answer.done(marks);
        }
        Optional<Mark> mark = ours(message) ? Mark.on(message, card) : Optional.empty();
        mark.ifPresent(marks::add);
        if (mark.filter(last).isPresent()) {
          return Answer.done(marks);
        }
        before = message.getIdLong();
      }
      if (part.get().size() < MESSAGES) {
        return Answer.done(marks);
      }
    }
    LOG.warn("Too much was said since for card {} to be found, if it stands there", card);
    return Answer.done(marks);
  }

  private static boolean ours(Message message) {
    return message.getAuthor().getIdLong() == message.getJDA().getSelfUser().getIdLong();
  }
}
