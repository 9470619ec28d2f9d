package asterism.bot.slack;

import asterism.bot.slack.Answer.Outcome;
import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways somebody can be answered in private. Safe for use by many threads. */
final class Ears {
  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Api api;
  private final Executor afterwards;

  /**
   * @param afterwards on which answers are sent, so that nobody waits for them
   */
  Ears(Api api, Executor afterwards) {
    this.api = api;
    this.afterwards = afterwards;
  }

  /** One way of answering somebody. */
  @FunctionalInterface
  interface Ear {
    /**
     * Returns at once; tries for some minutes.
     *
     * @param instead whether the answer may take the place of the one whose button was pressed
     */
    void tell(List<Page> pages, boolean instead);
  }

  /**
   * By the address that came with what they did: seen by nobody else, wherever it was.
   *
   * @param thread empty outside of threads
   */
  Ear at(String address, String thread) {
    return (pages, instead) ->
        later(
            () -> {
              boolean first = true;
              for (Page page : pages) {
                String json = json(page, instead && first, thread);
                log(Insisting.on(() -> api.respond(address, json)));
                first = false;
              }
            });
  }

  /**
   * In a channel, seen by nobody else; where that cannot be, in their own conversation with the
   * bot.
   */
  Ear in(String channel, String account, String thread) {
    return (pages, instead) ->
        later(
            () -> {
              for (Page page : pages) {
                Answer<?> told = Insisting.on(() -> whispered(page, channel, account, thread));
                if (told.outcome() == Outcome.REFUSED) {
                  told = Insisting.on(() -> written(page, account, ""));
                }
                log(told);
              }
            });
  }

  /**
   * In their own conversation with the bot, where it stays.
   *
   * @param pressed the answer whose button was pressed
   */
  Ear direct(String account, String thread, Optional<MessageId> pressed) {
    return (pages, instead) ->
        later(
            () -> {
              boolean replaced =
                  instead
                      && pressed.isPresent()
                      && Insisting.on(() -> replaced(pages.get(0), pressed.get())).isDone();
              for (Page page : pages.subList(replaced ? 1 : 0, pages.size())) {
                log(Insisting.on(() -> written(page, account, thread)));
              }
            });
  }

  private Answer<?> whispered(Page page, String channel, String account, String thread) {
    return api.now(
        Method.POST_EPHEMERAL,
        slack ->
            slack.chatPostEphemeral(
                r ->
                    r.channel(channel)
                        .user(account)
                        .threadTs(thread.isEmpty() ? null : thread)
                        .blocks(page.blocks())
                        .text(page.text())));
  }

  private Answer<?> written(Page page, String account, String thread) {
    return api.now(
        Method.POST,
        slack ->
            slack.chatPostMessage(
                r ->
                    r.channel(account)
                        .threadTs(thread.isEmpty() ? null : thread)
                        .blocks(page.blocks())
                        .text(page.text())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  private Answer<?> replaced(Page page, MessageId message) {
    return api.now(
        Method.UPDATE,
        slack ->
            slack.chatUpdate(
                r ->
                    r.channel(message.channel())
                        .ts(message.first())
                        .blocks(page.blocks())
                        .text(page.text())));
  }

  /** What an address that came with something takes, and an answer to a command. */
  static String json(Page page, boolean instead, String thread) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("response_type", "ephemeral");
    answer.put("replace_original", instead);
    answer.put("text", page.text());
    answer.put("blocks", page.blocks());
    if (!thread.isEmpty()) {
      answer.put("thread_ts", thread);
    }
    return GSON.toJson(answer);
  }

  private void later(Runnable telling) {
    afterwards.execute(telling);
  }

  private static void log(Answer<?> told) {
    if (!told.isDone()) {
      LOG.warn("A private answer could not be given: {}", told.error());
    }
  }
}
