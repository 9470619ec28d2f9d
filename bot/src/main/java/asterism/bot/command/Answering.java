package asterism.bot.command;

import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Group;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How every command is answered, whatever way it came: what is missing is asked for, what cannot be
 * read is said and kept in a form, and the rest is done.
 */
public final class Answering {
  private final Commands commands;
  private final Reading reading;
  private final Wording wording;

  public Answering(Commands commands, Reading reading, Wording wording) {
    this.commands = commands;
    this.reading = reading;
    this.wording = wording;
  }

  /**
   * Does what was understood.
   *
   * @param standing how the person stands to a group, or where none is given to the one they speak
   *     in; asked only where it matters
   * @param call makes the call of what it was told
   * @throws UsageError when it cannot be done: tell it by {@link #mistake}
   */
  public Reply answer(
      Understanding understood, Function<Optional<Group>, Set<Standing>> standing, Calling call) {
    Command command = understood.command();
    Permission permission = new Permission(command.may(), standing, wording);
    permission.atOnce();
    boolean ask = understood.toBeAsked();
    Arguments.readPeople(command, understood.given(), reading);
    if (ask && Forms.has(command)) {
      return ask(understood);
    }
    if (ask) {
      throw UsageError.of("usage.verb", "usage", command.usage());
    }
    Arguments arguments = Arguments.read(command, understood.given(), reading);
    Reply reply = command.handler().apply(call.with(arguments, permission));
    permission.wasDecided();
    return reply.asks().map(filled -> reply.with(formOf(filled))).orElse(reply);
  }

  /** Makes a call of what a command was told. */
  @FunctionalInterface
  public interface Calling {
    Call with(Arguments arguments, Permission permission);
  }

  private Form formOf(Invocation filled) {
    Command command = commands.find(filled.command(), filled.verb()).orElseThrow();
    return Forms.of(command, filled.given(), Optional.empty(), Optional.empty(), reading, wording);
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

  /** Says why nothing was done, with what was filled in kept in the form, to be sent again. */
  public Reply askAgain(Understanding understood, Text why) {
    Reply said = Reply.of(why);
    return Forms.has(understood.command())
        ? said.with(
            Forms.of(
                understood.command(),
                understood.given(),
                Optional.of(why),
                Optional.empty(),
                reading,
                wording))
        : said;
  }

  private Reply ask(Understanding understood) {
    Optional<Text> doubtful = understood.doubt().map(doubt -> doubtful(understood, doubt));
    Optional<Text> intro = doubtful.or(() -> understood.quotes().map(q -> quoted(understood, q)));
    // what a form cannot read at once is mended there, not refused
    Form form =
        Forms.of(
            understood.command(),
            understood.given(),
            intro,
            understood.leftBlank().map(option -> UsageError.at(option, "usage.left_blank")),
            reading,
            wording);
    return doubtful.map(text -> Reply.of(text).with(form)).orElseGet(() -> Reply.of(form));
  }

  private Text quoted(Understanding understood, Quotation message) {
    return wording.say(
        understood.command().key("quoted"), "own", message.own(), "author", message.author());
  }

  private Text doubtful(Understanding understood, Doubt doubt) {
    Command command = understood.command();
    Text doubtful =
        wording.say(
            command.key("unsure"),
            "doubt",
            doubt,
            "example",
            wording.plain(command.key("example")));
    return understood
        .near()
        .map(
            near ->
                doubtful.and(Text.of(" ")).and(wording.say("usage.near", "usage", near.usage())))
        .orElse(doubtful);
  }
}
