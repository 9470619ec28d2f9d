package asterism.bot.slack.wire;

import java.time.Duration;
import java.util.Optional;

/** Hands things to the bot, and sees to it that it answers in time. Safe for many threads. */
final class Desk {
  private static final Duration SLACK_WAITS = Duration.ofSeconds(3);

  private final Book book;
  private volatile Duration patience = SLACK_WAITS;
  private volatile Optional<Postman> postman = Optional.empty();

  Desk(Book book) {
    this.book = book;
  }

  void hire(Postman postman) {
    this.postman = Optional.of(postman);
  }

  Duration patience() {
    return patience;
  }

  void patience(Duration longest) {
    patience = longest;
  }

  /** Whether there is a bot to tell at all. */
  boolean open() {
    return postman.isPresent();
  }

  Ack deliver(Parcel parcel) {
    Ack ack =
        postman
            .orElseThrow(() -> new IllegalStateException("toHttp(...) or toSockets() comes first"))
            .deliver(parcel);
    judge(parcel, ack);
    return ack;
  }

  private void judge(Parcel parcel, Ack ack) {
    if (ack.took().compareTo(patience) >= 0) {
      book.complain(parcel.title() + " was not acknowledged within " + patience);
    } else if (ack.status() >= 400) {
      book.complain(parcel.title() + " was answered with " + ack.status());
    } else if (ack.acknowledged() && !parcel.answerable() && !empty(ack)) {
      book.complain(parcel.title() + " is an event, and was answered with " + ack.body());
    }
  }

  private static boolean empty(Ack ack) {
    return ack.body().isMissingNode() || ack.body().isEmpty() && ack.text().isEmpty();
  }
}
