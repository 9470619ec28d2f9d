package asterism.bot.command;

import asterism.bot.message.Attachment;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a person gets back at once, and nobody else: a private message, a form to fill in, both, or
 * nothing.
 *
 * @param replaces whether the message takes the place of the private message whose button was
 *     pressed
 * @param passing whether nothing was done: the same delivery, tried again, may be answered
 *     otherwise, so this is not to be kept as the answer to it
 * @param asks a verb whose form is to be opened, filled with what it is given; becomes the form
 * @param files handed over to the person alone, beside the message
 */
public record Reply(
    Optional<Message> message,
    Optional<Form> form,
    boolean replaces,
    boolean passing,
    Optional<Invocation> asks,
    List<Attachment> files) {
  public Reply {
    files = List.copyOf(files);
  }

  public static final Reply NOTHING = new Reply(Optional.empty(), Optional.empty(), false);

  /** Whoever handled the same delivery before answers it; here nothing was done. */
  public static final Reply ELSEWHERE = new Reply(Optional.empty(), Optional.empty(), true);

  public Reply(Optional<Message> message, Optional<Form> form, boolean replaces) {
    this(message, form, replaces, false, Optional.empty(), List.of());
  }

  /** Opens the form of a verb, filled with what it is given: as typed, a day as 2026-12-31. */
  public static Reply asking(Invocation filled) {
    return new Reply(
        Optional.empty(), Optional.empty(), false, false, Optional.of(filled), List.of());
  }

  public static Reply of(Message message) {
    return new Reply(Optional.of(message), Optional.empty(), false);
  }

  public static Reply of(Text text) {
    return of(Message.of(text));
  }

  public static Reply of(Form form) {
    return new Reply(Optional.empty(), Optional.of(form), false);
  }

  /** Shown instead of the private message whose button was pressed; a new one otherwise. */
  public static Reply instead(Message message) {
    return new Reply(Optional.of(message), Optional.empty(), true);
  }

  /** Says that nothing was done, through no fault of the person's. */
  public static Reply passing(Text text) {
    return new Reply(
        Optional.of(Message.of(text)), Optional.empty(), false, true, Optional.empty(), List.of());
  }

  public Reply with(Form form) {
    return new Reply(message, Optional.of(form), replaces, passing, Optional.empty(), files);
  }

  /** The same, and the form of a verb is opened beside it: see {@link #asking}. */
  public Reply andAsking(Invocation filled) {
    return new Reply(message, form, replaces, passing, Optional.of(filled), files);
  }

  /** The same with more below its message, where it has one. */
  public Reply with(Message below) {
    return new Reply(message.map(m -> m.and(below)), form, replaces, passing, asks, files);
  }

  /** The same, and these are handed over, too. */
  public Reply with(List<Attachment> more) {
    return new Reply(message, form, replaces, passing, asks, more);
  }
}
