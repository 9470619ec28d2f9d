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

/** Cards as messages in Discord, each with its {@link Mark}. Safe for use by many threads. */
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
    List<Page> pages = Pages.of(message, ids.apply(place));
    return rest(channel.get(), List.of(), card, pages, Addressed.in(message));
  }

  Shown edit(JDA discord, Place place, long card, String written, Message now) {
    Answer<MessageChannel> channel = channels.at(discord, place);
    if (!channel.isDone()) {
      return not(channel);
    }
    MessageId known = MessageId.parse(written);
    List<Page> pages = Pages.of(now, ids.apply(place));
    if (pages.size() <= known.pages().size()) {
      return edit(channel.get(), card, known, pages);
    }
    Answer<MessageId> grown = lookup.grown(channel.get(), known, card);
    return grown.isDone() ? edit(channel.get(), card, grown.get(), pages) : not(grown);
  }

  private Shown edit(MessageChannel channel, long card, MessageId at, List<Page> pages) {
    for (int i = 0; i < Math.min(pages.size(), at.pages().size()); i++) {
      Answer<?> edited = edit(channel, at.pages().get(i), marked(pages.get(i), card, i + 1));
      if (edited.is(Codes.UNKNOWN_MESSAGE) && at.pages().size() > 1) {
        withoutRest(channel, at, 0); // what is left of it would stand beside what is posted anew
      }
      if (!edited.isDone()) {
        return not(edited);
      }
    }
    return pages.size() > at.pages().size()
        ? rest(channel, at.pages(), card, pages, Set.of())
        : withoutRest(channel, at, pages.size());
  }

  private static Answer<?> edit(MessageChannel channel, String message, Container page) {
    return Archived.takenOut(
        channel,
        () ->
            Api.call(
                () ->
                    channel
                        .editMessageComponentsById(message, page)
                        .useComponentsV2()
                        .setAllowedMentions(EnumSet.noneOf(MentionType.class))));
  }

  /**
   * Posts the pages that do not stand there yet.
   *
   * @param told accounts that are told of it
   */
  private Shown rest(
      MessageChannel channel, List<String> first, long card, List<Page> pages, Set<String> told) {
    List<String> standing = new ArrayList<>(first);
    while (standing.size() < pages.size()) {
      int number = standing.size() + 1;
      Answer<String> posted = post(channel, card, pages.get(number - 1), number, told);
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
    return Shown.at(new MessageId(standing).toString());
  }

  private static Shown withoutRest(MessageChannel channel, MessageId at, int pages) {
    for (String message : at.pages().subList(pages, at.pages().size())) {
      Answer<?> deleted =
          Archived.takenOut(channel, () -> Api.call(() -> channel.deleteMessageById(message)));
      if (!deleted.isDone() && !deleted.is(Codes.UNKNOWN_MESSAGE)) {
        return not(deleted);
      }
    }
    return Shown.at(new MessageId(at.pages().subList(0, pages)).toString());
  }

  /** Its id. */
  private Answer<String> post(
      MessageChannel channel, long card, Page page, int number, Set<String> told) {
    Container marked = marked(page, card, number);
    String nonce = nonces.of(channel.getId(), card, number);
    Answer<net.dv8tion.jda.api.entities.Message> posted =
        Api.call(
            () ->
                channel
                    .sendMessageComponents(marked)
                    .useComponentsV2()
                    .setNonce(nonce)
                    .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                    .mentionUsers(told));
    if (posted.outcome() != Answer.Outcome.LOST) {
      nonces.settled(channel.getId(), card, number);
    }
    return posted.isDone() ? Answer.done(posted.get().getId()) : posted.as();
  }

  private static Container marked(Page page, long card, int number) {
    return page.contained().withUniqueId(Mark.of(card, number));
  }

  Found find(JDA discord, Place place, long card, Instant since) {
    Answer<MessageChannel> channel = channels.at(discord, place);
    return channel.isDone() ? lookup.find(channel.get(), card, since) : Lookup.unread(channel);
  }

  private static Shown not(Answer<?> answer) {
    return new Shown(Codes.verdict(answer), Optional.empty(), answer.after(), answer.error());
  }
}
