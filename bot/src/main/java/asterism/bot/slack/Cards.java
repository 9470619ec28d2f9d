package asterism.bot.slack;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.message.Message;
import asterism.bot.slack.Answer.Outcome;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cards as messages in Slack. Each bears the number of its card where people do not see it, so that
 * one whose posting got no answer is found again.
 */
final class Cards {
  private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

  private static final String KIND = "asterism_card";
  private static final String CARD = "card";
  private static final String PAGE = "page";

  /** How many of the latest messages are looked through for a card in doubt. */
  private static final int LOOKED_THROUGH = 200;

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

  Cards(Api api) {
    this.api = api;
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
    MessageId at = MessageId.parse(written);
    List<Page> pages = Pages.of(now, Buttons.CARD);
    for (int i = 0; i < Math.min(pages.size(), at.pages().size()); i++) {
      Page page = pages.get(i);
      String ts = at.pages().get(i);
      Answer<?> edited =
          api.inTurn(
              Method.UPDATE,
              slack ->
                  slack.chatUpdate(
                      r -> r.channel(at.channel()).ts(ts).blocks(page.blocks()).text(page.text())));
      if (!edited.isDone()) {
        return not(edited);
      }
    }
    return pages.size() < at.pages().size() ? withoutRest(at, pages.size()) : rest(at, card, pages);
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
                        .metadata(metadata(card, number))));
  }

  private static com.slack.api.model.Message.Metadata metadata(long card, int page) {
    return com.slack.api.model.Message.Metadata.builder()
        .eventType(KIND)
        .eventPayload(Map.of(CARD, Long.toString(card), PAGE, Integer.toString(page)))
        .build();
  }

  Found find(Place place, long card) {
    Optional<String> channel = place.direct() ? conversation(place.id()) : Optional.of(place.id());
    if (channel.isEmpty()) {
      return new Found(false, Optional.empty());
    }
    Answer<ConversationsHistoryResponse> latest =
        api.inTurn(
            Method.HISTORY,
            slack ->
                slack.conversationsHistory(
                    r -> r.channel(channel.get()).limit(LOOKED_THROUGH).includeAllMetadata(true)));
    if (latest.outcome() == Outcome.REFUSED) {
      LOG.warn("Slack lets nobody look whether card {} stands there: {}", card, latest.error());
      return new Found(true, Optional.empty());
    }
    if (!latest.isDone()) {
      return new Found(false, Optional.empty());
    }
    TreeMap<Integer, String> pages = new TreeMap<>(); // the latest messages come first
    for (com.slack.api.model.Message message : latest.get().getMessages()) {
      pageOf(card, message).ifPresent(page -> pages.putIfAbsent(page, message.getTs()));
    }
    return new Found(
        true,
        pages.isEmpty()
            ? Optional.empty()
            : Optional.of(new MessageId(channel.get(), List.copyOf(pages.values())).toString()));
  }

  /** A person's own conversation with the bot. */
  private Optional<String> conversation(String account) {
    return api.inTurn(
            Method.OPEN_CONVERSATION,
            slack -> slack.conversationsOpen(r -> r.users(List.of(account))))
        .body()
        .map(open -> open.getChannel().getId());
  }

  private static Optional<Integer> pageOf(long card, com.slack.api.model.Message message) {
    return Optional.ofNullable(message.getMetadata())
        .filter(metadata -> KIND.equals(metadata.getEventType()))
        .map(com.slack.api.model.Message.Metadata::getEventPayload)
        .filter(payload -> Long.toString(card).equals(payload.get(CARD)))
        .map(payload -> Integer.valueOf(String.valueOf(payload.get(PAGE))));
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
      return Verdict.REFUSED;
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
