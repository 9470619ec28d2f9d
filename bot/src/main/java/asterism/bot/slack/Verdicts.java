package asterism.bot.slack;

import asterism.bot.chat.ChatService.Verdict;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's words as verdicts on a card. */
final class Verdicts {
  private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

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

  private Verdicts() {}

  /** What each answer of Slack's means for a card. */
  static Verdict of(Answer<?> answer) {
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
