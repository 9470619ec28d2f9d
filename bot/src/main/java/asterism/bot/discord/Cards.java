package asterism.bot.discord;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.message.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * Cards as messages in Discord, each with its {@link Mark}. What does not fit into one message
 * stands in a thread under it; where there can be none, one after the other. Safe for use by many
 * threads.
 */
final class Cards {
  private final Channels channels;
  private final Function<Place, Ids> ids;
  private final Lookup lookup;
  private final Nonces nonces = new Nonces();

  /**
   * @param ids how the buttons of a card are called there
   */
  Cards(Channels channels, Function<Place, Ids> ids, Clock machine) {
    this.channels = channels;
    this.ids = ids;
    this.lookup = new Lookup(machine);
  }

  Shown post(JDA discord, Place place, long card, Message message) {
    Answer<MessageChannel> channel = channels.at(discord, place);
    if (!channel.isDone()) {
      return not(channel);
    }
    Issue issue = issue(channel.get(), place, card, message, Addressed.in(message));
    return rest(channel.get(), List.of(), Threads.mayBegin(channel.get()), issue);
  }

  Shown edit(JDA discord, Place place, long card, String written, Message now) {
    Answer<MessageChannel> channel = channels.at(discord, place);
    if (!channel.isDone()) {
      return not(channel);
    }
    MessageId known = MessageId.parse(written);
    Issue issue = issue(channel.get(), place, card, now, Set.of());
    if (issue.pages().size() <= known.pages().size()) {
      return edit(channel.get(), known, issue);
    }
    Answer<MessageId> grown = lookup.grown(channel.get(), known, card);
    return grown.isDone() ? edit(channel.get(), grown.get(), issue) : not(grown);
  }

  private Issue issue(
      MessageChannel channel, Place place, long card, Message message, Set<String> told) {
    List<Page> pages = Pages.of(message, ids.apply(place));
    boolean files = Spots.takesFiles(channel);
    return new Issue(
        card,
        files ? pages : pages.stream().map(Page::inWords).toList(),
        Threads.name(message),
        told);
  }

  private Shown edit(MessageChannel channel, MessageId at, Issue issue) {
    int pages = issue.pages().size();
    for (int number = 1; number <= Math.min(pages, at.pages().size()); number++) {
      Answer<?> edited = edit(channel, at, issue, number);
      if (edited.is(Codes.UNKNOWN_MESSAGE) && at.pages().size() > 1) {
        withoutRest(channel, at, 0); // what is left of it would stand beside what is posted anew
      }
      if (!edited.isDone()) {
        return not(edited);
      }
    }
    if (pages <= at.pages().size()) {
      return withoutRest(channel, at, pages);
    }
    boolean below = at.pages().size() > 1 ? at.below() : Threads.mayBegin(channel);
    return rest(channel, at.pages(), below, issue);
  }

  private static Answer<?> edit(MessageChannel channel, MessageId at, Issue issue, int number) {
    Answer<MessageChannel> where = where(channel, at, number);
    if (!where.isDone()) {
      return where;
    }
    MessageChannel there = where.get();
    Container page = issue.marked(number);
    return Archived.takenOut(
        there,
        () ->
            Api.call(
                () ->
                    there
                        .editMessageComponentsById(at.pages().get(number - 1), page)
                        .setAttachments(List.of())
                        .useComponentsV2()
                        .setAllowedMentions(EnumSet.noneOf(MentionType.class))));
  }

  private static Answer<MessageChannel> where(MessageChannel channel, MessageId at, int number) {
    return number > 1 && at.below() ? Threads.under(channel, at.first()) : Answer.done(channel);
  }

  /**
   * Posts the pages that do not stand there yet.
   *
   * @param below whether all but the first stand in a thread under it
   */
  private Shown rest(MessageChannel channel, List<String> first, boolean below, Issue issue) {
    List<String> standing = new ArrayList<>(first);
    while (standing.size() < issue.pages().size()) {
      int number = standing.size() + 1;
      Answer<MessageChannel> where =
          below && number > 1
              ? Threads.begun(channel, standing.get(0), issue.name())
              : Answer.done(channel);
      Answer<String> posted = where.isDone() ? post(where.get(), issue, number) : where.as();
      if (!posted.isDone() && standing.isEmpty()) {
        return not(posted);
      }
      if (!posted.isDone()) {
        // what stands already is found by its card's number, and goes on from there
        return new Shown(
            Verdict.IN_DOUBT, Optional.empty(), posted.after(), "page " + number + " is missing");
      }
      standing.add(posted.get());
    }
    return Shown.at(new MessageId(standing, below).toString());
  }

  private static Shown withoutRest(MessageChannel channel, MessageId at, int pages) {
    for (int number = pages + 1; number <= at.pages().size(); number++) {
      Answer<MessageChannel> where = where(channel, at, number);
      Answer<?> deleted = where.isDone() ? deleted(where.get(), at.pages().get(number - 1)) : where;
      if (!deleted.isDone() && !deleted.is(Codes.UNKNOWN_MESSAGE)) {
        return not(deleted);
      }
    }
    return Shown.at(new MessageId(at.pages().subList(0, pages), at.below()).toString());
  }

  private static Answer<?> deleted(MessageChannel channel, String message) {
    return Archived.takenOut(channel, () -> Api.call(() -> channel.deleteMessageById(message)));
  }

  /** Its id. */
  private Answer<String> post(MessageChannel channel, Issue issue, int number) {
    Container marked = issue.marked(number);
    String nonce = nonces.of(channel.getId(), issue.card(), number);
    Answer<net.dv8tion.jda.api.entities.Message> posted =
        Api.call(
            () ->
                channel
                    .sendMessageComponents(marked)
                    .useComponentsV2()
                    .setNonce(nonce)
                    .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                    .mentionUsers(issue.told()));
    if (posted.outcome() != Answer.Outcome.LOST) {
      nonces.settled(channel.getId(), issue.card(), number);
    }
    return posted.isDone() ? Answer.done(posted.get().getId()) : posted.as();
  }

  Found find(JDA discord, Place place, long card, Instant since) {
    Answer<MessageChannel> channel = channels.at(discord, place);
    return channel.isDone() ? lookup.find(channel.get(), card, since) : Lookup.unread(channel);
  }

  private static Shown not(Answer<?> answer) {
    return new Shown(Codes.verdict(answer), Optional.empty(), answer.after(), answer.error());
  }

  /**
   * What a card shows from now on.
   *
   * @param name of the thread in which the rest of it stands
   * @param told accounts that are told of it
   */
  private record Issue(long card, List<Page> pages, String name, Set<String> told) {
    Container marked(int number) {
      return pages.get(number - 1).contained().withUniqueId(Mark.of(card, number));
    }
  }
}
