package asterism.bot.slack;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.slack.Answer.Outcome;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.ResponseMetadata;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the messages in which a card may stand already. */
final class Lookup {
  private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);
  private static final Found NOWHERE = new Found(true, Optional.empty());

  /** As many as Slack recommends to ask for at once. */
  private static final int MESSAGES = 200;

  /** So many times; what stood there before that is not found. */
  private static final int MOST_LOOKS = 10;

  /** A card may not be at work longer than it was taken for. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Slack's clock and ours are not the same. */
  private static final Duration MOST_APART = Duration.ofMinutes(10);

  private final Api api;
  private final Clock machine;

  Lookup(Api api, Clock machine) {
    this.api = api;
    this.machine = machine;
  }

  /** The latest messages in which the card stands, if any of them are not older than that. */
  Found find(Place place, long card, Instant since) {
    Answer<String> channel = channel(place);
    if (!channel.isDone()) {
      return unread(channel);
    }
    Instant now = machine.instant();
    Instant oldest = (since.isBefore(now) ? since : now).minus(MOST_APART);
    Answer<List<Mark>> marks =
        marks(
            card,
            mark -> mark.page() == 1,
            cursor -> said(channel.get(), oldest.getEpochSecond() + ".000000", cursor));
    if (!marks.isDone()) {
      return unread(marks);
    }
    TreeMap<Integer, String> pages = new TreeMap<>();
    marks.get().forEach(mark -> pages.putIfAbsent(mark.page(), mark.ts()));
    if (!pages.containsKey(1)) {
      return NOWHERE;
    }
    MessageId found = new MessageId(channel.get(), List.copyOf(pages.values()));
    Answer<MessageId> whole = place.direct() ? Answer.done(found) : grown(found, card, false);
    return whole.isDone()
        ? new Found(true, Optional.of(whole.get().toString()))
        : new Found(false, Optional.empty(), whole.after());
  }

  private static Found unread(Answer<?> why) {
    return why.outcome() == Outcome.REFUSED
        ? Found.CLOSED
        : new Found(false, Optional.empty(), why.after());
  }

  /**
   * The same message with the pages that may have been added to it without our knowing.
   *
   * @param direct whether it stands in somebody's own conversation, where there are no threads
   */
  Answer<MessageId> grown(MessageId at, long card, boolean direct) {
    String last = at.pages().get(at.pages().size() - 1);
    Answer<List<Mark>> marks =
        marks(
            card,
            mark -> false,
            cursor ->
                direct
                    ? said(at.channel(), last, cursor)
                    : saidBelow(at.channel(), at.first(), last, cursor));
    if (marks.outcome() == Outcome.REFUSED) {
      return Answer.done(at);
    }
    return marks.isDone() ? Answer.done(with(at, marks.get())) : marks.as();
  }

  private static MessageId with(MessageId at, List<Mark> marks) {
    List<String> pages = new ArrayList<>(at.pages());
    TreeMap<Integer, String> added = new TreeMap<>();
    marks.forEach(mark -> added.putIfAbsent(mark.page(), mark.ts()));
    while (added.containsKey(pages.size() + 1)) {
      pages.add(added.get(pages.size() + 1));
    }
    return new MessageId(at.channel(), pages);
  }

  private Answer<String> channel(Place place) {
    if (!place.direct()) {
      return Answer.done(place.id());
    }
    Answer<ConversationsOpenResponse> opened =
        api.inTurn(
            Method.OPEN_CONVERSATION,
            slack -> slack.conversationsOpen(r -> r.users(List.of(place.id()))));
    return opened.isDone() ? Answer.done(opened.get().getChannel().getId()) : opened.as();
  }

  /**
   * What was said, or a part of it.
   *
   * @param next where the next part begins; empty after the last
   */
  private record Part(List<com.slack.api.model.Message> messages, String next) {
    static Part of(List<com.slack.api.model.Message> messages, @Nullable ResponseMetadata more) {
      return new Part(
          messages, Optional.ofNullable(more).map(ResponseMetadata::getNextCursor).orElse(""));
    }
  }

  /**
   * The marks of a card on some messages.
   *
   * @param last after which none is looked for
   * @param reader told where to begin; empty for the beginning
   */
  private Answer<List<Mark>> marks(
      long card, Predicate<Mark> last, Function<String, Answer<Part>> reader) {
    List<Mark> marks = new ArrayList<>();
    Instant end = machine.instant().plus(LONGEST);
    String cursor = "";
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Answer<Part> part = reader.apply(cursor);
      if (part.outcome() == Outcome.REFUSED) {
        LOG.warn("Slack lets nobody look whether card {} stands there: {}", card, part.error());
        return marks.isEmpty() ? part.as() : Answer.done(marks);
      }
      if (!part.isDone()) {
        return part.as();
      }
      if (machine.instant().isAfter(end)) {
        return Answer.not(Outcome.NOT_NOW, "it takes too long to look");
      }
      for (com.slack.api.model.Message message : part.get().messages()) {
        Optional<Mark> mark = Mark.on(message, card);
        mark.ifPresent(marks::add);
        if (mark.filter(last).isPresent()) {
          return Answer.done(marks);
        }
      }
      cursor = part.get().next();
      if (cursor.isEmpty()) {
        return Answer.done(marks);
      }
    }
    LOG.warn("Too much was said since for card {} to be found, if it stands there", card);
    return Answer.done(marks);
  }

  /** In a channel itself, the latest first. */
  private Answer<Part> said(String channel, String oldest, String cursor) {
    return api.inTurn(
            Method.HISTORY,
            slack ->
                slack.conversationsHistory(
                    r ->
                        r.channel(channel)
                            .oldest(oldest)
                            .cursor(cursor.isEmpty() ? null : cursor)
                            .limit(MESSAGES)
                            .includeAllMetadata(true)))
        .map(told -> Part.of(told.getMessages(), told.getResponseMetadata()));
  }

  /** In the thread under a message. */
  private Answer<Part> saidBelow(String channel, String root, String oldest, String cursor) {
    return api.inTurn(
            Method.REPLIES,
            slack ->
                slack.conversationsReplies(
                    r ->
                        r.channel(channel)
                            .ts(root)
                            .oldest(oldest)
                            .cursor(cursor.isEmpty() ? null : cursor)
                            .limit(MESSAGES)
                            .includeAllMetadata(true)))
        .map(told -> Part.of(told.getMessages(), told.getResponseMetadata()));
  }
}
