package asterism.bot.slack;

import asterism.bot.message.Attachment;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings files to Slack: it names an address, the bytes go there, and it is told that they are all
 * (https://docs.slack.dev/messaging/working-with-files). Until then nobody sees anything, so that
 * whatever was lost before may be done again.
 */
final class Uploads {

  /** How a call is made: {@link Api#now} or {@link Api#inTurn}. */
  @FunctionalInterface
  interface Caller {
    <T extends SlackApiTextResponse> Answer<T> make(Method method, Api.Call<T> call);
  }

  private final Api api;
  private final Caller caller;

  private Uploads(Api api, Caller caller) {
    this.api = api;
    this.caller = caller;
  }

  /** For cards: each call waits for its turn. */
  static Uploads inTurn(Api api) {
    return new Uploads(api, api::inTurn);
  }

  /** For somebody who waits. */
  static Uploads now(Api api) {
    return new Uploads(api, api::now);
  }

  /**
   * Sends what is in a file.
   *
   * @param alt what it says to whoever does not see it; empty for what is no picture
   * @return what Slack calls it from now on
   */
  Answer<FileDetails> send(Attachment file, String alt) {
    Answer<FilesGetUploadURLExternalResponse> place =
        caller.make(
            Method.UPLOAD_ADDRESS,
            slack ->
                slack.filesGetUploadURLExternal(
                    r ->
                        r.filename(file.name())
                            .length(file.content().length)
                            .altTxt(alt.isEmpty() ? null : alt)));
    if (!place.isDone()) {
      return place.as();
    }
    Answer<String> sent = api.upload(place.get().getUploadUrl(), file);
    return sent.isDone()
        ? Answer.done(FileDetails.builder().id(place.get().getFileId()).title(file.name()).build())
        : sent.as();
  }

  /**
   * Tells Slack that the files are whole.
   *
   * @param channel where they are shown from now on; empty for nowhere: they are ours alone
   */
  Answer<?> complete(List<FileDetails> files, Optional<String> channel) {
    @Nullable String there = channel.orElse(null);
    return caller.make(
        Method.COMPLETE_UPLOAD,
        slack -> slack.filesCompleteUploadExternal(r -> r.files(files).channelId(there)));
  }
}
