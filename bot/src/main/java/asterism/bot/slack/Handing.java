package asterism.bot.slack;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.Reply;
import asterism.bot.message.Attachment;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.slack.Answer.Outcome;
import asterism.bot.slack.Ears.Ear;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands files over to one person, in their own conversation with the bot: what Slack shows to one
 * person alone in a channel takes no files. Safe for use by many threads.
 */
final class Handing {
  private static final Logger LOG = LoggerFactory.getLogger(Handing.class);

  /** What is told of the files comes first. */
  private static final Duration UNTIL_TOLD = Duration.ofSeconds(1);

  private final Api api;
  private final Uploads uploads;
  private final Executor afterwards;
  private final Wording wording;

  /**
   * @param afterwards on which files are sent, so that nobody waits for them
   */
  Handing(Api api, Executor afterwards, Wording wording) {
    this.api = api;
    this.uploads = Uploads.now(api);
    this.afterwards = afterwards;
    this.wording = wording;
  }

  /** The same reply; where it hands files over, it says where they are to be found. */
  Reply announced(Reply reply, Profile to) {
    if (reply.files().isEmpty()) {
      return reply;
    }
    Text where = words(to).say("slack.files", "files", names(reply.files()));
    if (reply.message().isPresent()) {
      return reply.with(new Message(List.of()).note(where));
    }
    Reply said = Reply.of(where).with(reply.files());
    return reply.form().map(said::with).orElse(said);
  }

  /**
   * Returns at once; tries for some minutes.
   *
   * @param ear by which they are told when it cannot be done
   */
  void over(List<Attachment> files, Profile to, Ear ear) {
    if (!files.isEmpty()) {
      delayed()
          .execute(
              () -> {
                Answer<?> handed = handed(files, to.account());
                if (!handed.isDone()) {
                  LOG.warn("Files could not be handed over: {}", handed.error());
                  Text sorry = words(to).say("slack.files.refused", "files", names(files));
                  ear.tell(Pages.of(Message.of(sorry), Buttons.ANSWER), false);
                }
              });
    }
  }

  private Executor delayed() {
    return CompletableFuture.delayedExecutor(
        UNTIL_TOLD.toMillis(), TimeUnit.MILLISECONDS, afterwards);
  }

  private Answer<?> handed(List<Attachment> files, String account) {
    Answer<ConversationsOpenResponse> direct =
        Insisting.on(
            () ->
                api.now(
                    Method.OPEN_CONVERSATION,
                    slack -> slack.conversationsOpen(r -> r.users(List.of(account)))));
    if (!direct.isDone()) {
      return direct;
    }
    List<FileDetails> sent = new ArrayList<>();
    for (Attachment file : files) {
      Answer<FileDetails> one = Insisting.on(() -> uploads.send(file, ""));
      if (!one.isDone()) {
        return one;
      }
      sent.add(one.get());
    }
    return completed(sent, direct.get().getChannel().getId());
  }

  /** Refused after an answer was lost, they are there already. */
  private Answer<?> completed(List<FileDetails> files, String channel) {
    boolean[] lost = new boolean[1];
    Answer<?> done =
        Insisting.on(
            () -> {
              Answer<?> answer = uploads.complete(files, Optional.of(channel));
              lost[0] |= answer.outcome() == Outcome.LOST;
              return answer;
            });
    return lost[0] && done.outcome() == Outcome.REFUSED ? Answer.done("there") : done;
  }

  private Wording words(Profile to) {
    return to.language()
        .map(theirs -> wording.in(Language.of(theirs), wording.zone()))
        .orElse(wording);
  }

  private static String names(List<Attachment> files) {
    return files.stream().map(Attachment::name).collect(joining(", "));
  }
}
