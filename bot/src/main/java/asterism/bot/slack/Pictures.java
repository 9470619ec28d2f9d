package asterism.bot.slack;

import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.Remembered;
import asterism.bot.message.Attachment;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.slack.Answer.Outcome;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of cards as files in Slack, of ours alone: a card that shows one lets others see it.
 * Each is uploaded once, however often its cards are edited; after a restart, once more. Slack
 * takes a while until a file can be shown. One that does not get there within a minute is told in
 * words. Safe for use by many threads.
 */
final class Pictures {
  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  /** With more gone than this, the card itself is for the next time. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** How far a picture has come. */
  private enum State {
    /** It could not be uploaded. */
    TROUBLED,
    UPLOADED,
    SHOWN,
    /** It was uploaded, and is not shown: that does not change any more. */
    HOPELESS
  }

  /**
   * @param file as Slack calls it; empty when troubled
   * @param since when it came so far
   */
  private record Upload(State state, String file, Instant since) {}

  private final Uploads uploads;
  private final Clock machine;

  /** By what is in the picture. Slack cannot be asked. */
  private final Remembered<Upload> known =
      new Remembered<>(picture -> Optional.empty(), upload -> true);

  Pictures(Api api, Clock machine) {
    this.uploads = Uploads.inTurn(api);
    this.machine = machine;
  }

  /**
   * The files of a message's pictures, uploaded where they have to be.
   *
   * @return done, or to be tried again
   */
  Answer<Album> of(Message message) {
    Instant began = machine.instant();
    Map<Picture, String> files = new HashMap<>();
    for (Picture picture : message.pictures()) {
      Answer<Upload> upload = upload(picture);
      if (upload.outcome() == Outcome.NOT_NOW) {
        return upload.as();
      }
      upload
          .body()
          .filter(there -> there.state() != State.HOPELESS)
          .ifPresent(there -> files.put(picture, there.file()));
    }
    return machine.instant().isAfter(began.plus(LONGEST))
        ? Answer.after(Duration.ZERO, "uploading took its time")
        : Answer.done(new Album(files));
  }

  /** Done, refused for this time, or not now. */
  private Answer<Upload> upload(Picture picture) {
    String key = picture.digest();
    Optional<Upload> before = known.ifThere(key);
    if (before.filter(upload -> upload.state() != State.TROUBLED).isPresent()) {
      return Answer.done(before.get());
    }
    Answer<FileDetails> sent =
        uploads.send(new Attachment("picture.png", "image/png", picture.png()), picture.alt());
    Answer<?> done = sent.isDone() ? uploads.complete(List.of(sent.get()), Optional.empty()) : sent;
    if (done.isDone()) {
      Upload uploaded = new Upload(State.UPLOADED, sent.get().getId(), machine.instant());
      known.told(key, uploaded);
      return Answer.done(uploaded);
    }
    return troubled(key, before, done);
  }

  private Answer<Upload> troubled(String key, Optional<Upload> before, Answer<?> trouble) {
    Upload upload = before.orElseGet(() -> new Upload(State.TROUBLED, "", machine.instant()));
    known.told(key, upload);
    if (trouble.outcome() == Outcome.REFUSED || isOver(upload)) {
      LOG.warn("A picture cannot be uploaded and is told in words: {}", trouble.error());
      return Answer.not(Outcome.REFUSED, trouble.error());
    }
    // a file that was lost on the way is seen by nobody
    return trouble
        .after()
        .map(after -> Answer.<Upload>after(after, trouble.error()))
        .orElseGet(() -> Answer.not(Outcome.NOT_NOW, trouble.error()));
  }

  /** A message that shows them stands there. */
  void shown(Album album) {
    album.files().keySet().forEach(picture -> turn(picture, State.UPLOADED, State.SHOWN));
  }

  /** Slack took no message with them: they are not ready, or there no more. */
  Shown refused(Album album) {
    for (Picture picture : album.files().keySet()) {
      Optional<Upload> upload = known.ifThere(picture.digest());
      if (upload.filter(file -> file.state() == State.SHOWN).isPresent()) {
        known.forget(picture.digest());
      } else if (upload.filter(this::isOver).isPresent()) {
        LOG.warn("Slack does not show the picture {}: it is told in words", upload.get().file());
        turn(picture, State.UPLOADED, State.HOPELESS);
      }
    }
    return Shown.later(AGAIN, "a picture is not ready to be shown");
  }

  private boolean isOver(Upload upload) {
    return machine.instant().isAfter(upload.since().plus(PATIENCE));
  }

  private void turn(Picture picture, State from, State to) {
    known
        .ifThere(picture.digest())
        .filter(upload -> upload.state() == from)
        .ifPresent(
            upload -> known.told(picture.digest(), new Upload(to, upload.file(), upload.since())));
  }
}
