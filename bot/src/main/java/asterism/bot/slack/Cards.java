package asterism.bot.slack;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.message.Message;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards as messages in Slack, each with its {@link Mark}. */
final class Cards {
  private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

  /** The place is gone, or closed to the bot. */
  private static final Set<String> CLOSED =
      Set.of(
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "is_inactive",
          "user_not_found",
          "user_disabled",
          "cannot_dm_bot",
          "messages_tab_disabled",
          "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "no_permission",
          "not_allowed_token_type");

  private static final Set<String> GONE = Set.of("message_not_found");

  private static final Set<String> LOCKED =
      Set.of("cant_update_message", "edit_window_closed", "cant_broadcast_message");

  /** What Slack says of a message that we should never have made. */
  private static final Set<String> DEFECTS =
      Set.of(
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_arguments",
          "invalid_metadata_format",
          "invalid_metadata_schema",
          "metadata_too_large",
          "metadata_must_be_sent_from_app",
          "msg_too_long",
          "msg_blocks_too_long",
          "no_text",
          "too_many_attachments");

  private final Api api;
  private final Lookup lookup;

  Cards(Api api, Clock machine) {
    this.api = api;
    this.lookup = new Lookup(api, machine);
  }

  Shown post(Place place, long card, Message message) {
    List<Page> pages = Pages.of(message, Buttons.CARD);
    Answer<ChatPostMessageResponse> first = post(place.id(), card, pages.get(0), 1);
    if (!first.isDone()) {
      return not(first);
    }
    return rest(MessageId.of(first.get().getChannel(), first.get().getTs()), card, pages);
  }

  Shown edit(long card, String written, Message now) {
    MessageId known = MessageId.parse(written);
    List<Page> pages = Pages.of(now, Buttons.CARD);
    if (pages.size() <= known.pages().size()) {
      return edit(card, known, pages);
    }
    Answer<MessageId> grown = lookup.grown(known, card);
    return grown.isDone() ? edit(card, grown.get(), pages) : not(grown);
  }

  private Shown edit(long card, MessageId at, List<Page> pages) {
    for (int i = 0; i < Math.min(pages.size(), at.pages().size()); i++) {
      Answer<?> edited = edit(at.channel(), at.pages().get(i), pages.get(i));
      if (GONE.contains(edited.error()) && at.pages().size() > 1) {
        withoutRest(at, 0); // what is left of it would stand beside what is posted anew
      }
      if (!edited.isDone()) {
        return not(edited);
      }
    }
    return pages.size() > at.pages().size() ? rest(at, card, pages) : withoutRest(at, pages.size());
  }

  private Answer<?> edit(String channel, String ts, Page page) {
    return api.inTurn(
        Method.UPDATE,
        slack ->
            slack.chatUpdate(
                r -> r.channel(channel).ts(ts).blocks(page.blocks()).text(page.text())));
  }

  /** Posts the pages that do not stand there yet. */
  private Shown rest(MessageId first, long card, List<Page> pages) {
    List<String> standing = new ArrayList<>(first.pages());
    while (standing.size() < pages.size()) {
      int number = standing.size() + 1;
      Answer<ChatPostMessageResponse> posted =
          post(first.channel(), card, pages.get(number - 1), number);
      if (!posted.isDone()) {
        // what stands already is found by its card's number, and goes on from there
        return new Shown(
            Verdict.IN_DOUBT, Optional.empty(), posted.after(), "page " + number + " is missing");
      }
      standing.add(posted.get().getTs());
    }
    return Shown.at(new MessageId(first.channel(), standing).toString());
  }

  private Shown withoutRest(MessageId at, int pages) {
    for (String ts : at.pages().subList(pages, at.pages().size())) {
      Answer<?> deleted =
          api.inTurn(Method.DELETE, slack -> slack.chatDelete(r -> r.channel(at.channel()).ts(ts)));
      if (!deleted.isDone() && !GONE.contains(deleted.error())) {
        return not(deleted);
      }
    }
    return Shown.at(new MessageId(at.channel(), at.pages().subList(0, pages)).toString());
  }

  private Answer<ChatPostMessageResponse> post(String channel, long card, Page page, int number) {
    return api.toPost(
        channel,
        slack ->
            slack.chatPostMessage(
                r ->
                    r.channel(channel)
                        .blocks(page.blocks())
                        .text(page.text())
                        .mrkdwn(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(Mark.of(card, number))));
  }

  Found find(Place place, long card, Instant since) {
    return lookup.find(place, card, since);
  }

  private static Shown not(Answer<?> answer) {
    return new Shown(verdict(answer), Optional.empty(), answer.after(), answer.error());
  }

  /** What each answer of Slack's means for a card. */
  static Verdict verdict(Answer<?> answer) {
    return switch (answer.outcome()) {
      case DONE -> Verdict.SHOWN;
      case NOT_NOW -> Verdict.TRY_LATER;
      case LOST -> Verdict.IN_DOUBT;
      case REFUSED -> refusal(answer.error());
    };
  }

  private static Verdict refusal(String error) {
    if (DEFECTS.contains(error)) {
      LOG.error("Slack refuses a card as we made it: {}", error);
      return Verdict.UNFIT;
    }
    if (GONE.contains(error)) {
      return Verdict.GONE;
    }
    if (LOCKED.contains(error)) {
      return Verdict.LOCKED;
    }
    return CLOSED.contains(error) ? Verdict.REFUSED : Verdict.TRY_LATER;
  }
}
