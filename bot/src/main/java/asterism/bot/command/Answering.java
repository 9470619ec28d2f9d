package asterism.bot.command;

import asterism.bot.command.Command.Spelling;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.util.Optional;
import java.util.function.Function;

/**
 * How every command is answered, whatever way it came: what is missing is asked for, what cannot be
 * read is said and kept in a form, and the rest is done.
 */
public final class Answering {
  private final Reading reading;
  private final Wording wording;

  public Answering(Reading reading, Wording wording) {
    this.reading = reading;
    this.wording = wording;
  }

  /**
   * Does what was understood.
   *
   * @param call makes the call of what it was told
   * @throws UsageError when it cannot be done: tell it by {@link #mistake}
   */
  public Reply answer(Understanding understood, Function<Arguments, Call> call) {
    Command command = understood.command();
    boolean ask = !understood.sure() || understood.lacking();
    if (ask && Forms.has(command)) {
      return ask(understood);
    }
    if (ask) {
      throw UsageError.of("usage.verb", "usage", command.usage());
    }
    Arguments arguments = Arguments.read(command, understood.given(), reading);
    return command.handler().apply(call.apply(arguments));
  }

  /** Says a mistake, with what was typed kept in the form where it can be mended there. */
  public Reply mistake(UsageError error, Optional<Understanding> understood) {
    Reply said = Reply.of(Message.of(error.in(wording)));
    return understood
        .filter(u -> error.option().isPresent() && Forms.has(u.command()))
        .map(
            u ->
                said.with(
                    Forms.of(
                        u.command(),
                        u.given(),
                        Optional.of(error.in(wording)),
                        Optional.of(error),
                        reading,
                        wording)))
        .orElse(said);
  }

  private Reply ask(Understanding understood) {
    Command command = understood.command();
    boolean nothingTyped = understood.given().values().stream().allMatch(String::isBlank);
    boolean wholeLine = command.spelling() == Spelling.WHOLE_LINE;
    Optional<Text> intro =
        !wholeLine || nothingTyped ? Optional.empty() : Optional.of(unsure(understood));
    // what a form cannot read at once is mended there, not refused
    Reply form =
        Reply.of(Forms.of(command, understood.given(), intro, Optional.empty(), reading, wording));
    return intro
        .map(text -> new Reply(Optional.of(Message.of(text)), form.form(), false))
        .orElse(form);
  }

  private Text unsure(Understanding understood) {
    Text unsure =
        wording.say(
            understood.command().key("unsure"),
            "example",
            wording.plain(understood.command().key("example")));
    return understood
        .near()
        .map(near -> unsure.and(Text.of(" ")).and(wording.say("usage.near", "usage", near.usage())))
        .orElse(unsure);
  }
}
