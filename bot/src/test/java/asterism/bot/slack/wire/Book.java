package asterism.bot.slack.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All calls, and what the bot did wrong. Safe for use by many threads. */
final class Book {
  /** Of a file that Slack is not through with: whoever shows it cannot know. */
  static final String NOT_READY = "invalid slack file [json-pointer:/blocks/0/slack_file]";

  private static final Set<String> DEFECTS =
      Set.of(
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_arguments",
          "invalid_metadata_format",
          "invalid_limit",
          "invalid_cursor",
          "no_text",
          "msg_too_long",
          "msg_blocks_too_long",
          "missing_scope",
          "not_allowed_token_type",
          "not_authed",
          "invalid_auth",
          "unknown_method",
          "exchanged_trigger_id",
          "invalid_trigger_id",
          "push_limit_reached",
          "invalid_name",
          "invalid_users",
          "users_list_not_supplied",
          "used_url");

  private final List<LoggedCall> calls = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  synchronized void add(LoggedCall call) {
    calls.add(call);
    if (DEFECTS.contains(call.error())
        && !call.answer().path("response_metadata").toString().contains(NOT_READY)) {
      complaints.add(
          "%s: %s %s for %s"
              .formatted(
                  call.method(),
                  call.error(),
                  call.answer().path("response_metadata").path("messages"),
                  call.arguments()));
    }
  }

  synchronized void complain(String what) {
    complaints.add(what);
  }

  synchronized List<LoggedCall> calls() {
    return List.copyOf(calls);
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  synchronized void forgive() {
    complaints.clear();
  }
}
