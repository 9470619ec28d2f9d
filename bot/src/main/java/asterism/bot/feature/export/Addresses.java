package asterism.bot.feature.export;

import static asterism.bot.feature.export.Options.GROUP_ID;
import static asterism.bot.feature.export.Options.WHOSE;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Wording;
import asterism.storage.export.CalendarAddresses;
import asterism.storage.people.Group;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Addresses that people give to their calendars. Shown once, to whoever asked; asked for again, the
 * former is worth nothing.
 *
 * @param base where people reach the bot's pages, with a slash at its end; empty where they do not
 */
record Addresses(Supplier<Optional<URI>> base) {
  /** Below the base; the secret follows, and {@link #ENDING}. */
  static final String FOLDER = "calendar";

  static final String ENDING = ".ics";

  Reply make(Call call) {
    URI pages = base.get().orElseThrow(() -> UsageError.of("export.address.no_pages"));
    String secret = Secret.random();
    Optional<Group> group = Options.group(call);
    new CalendarAddresses(call.transaction())
        .make(call.by().id(), group.map(Group::id), secret, call.now());
    String address = pages.resolve(FOLDER + "/" + secret + ENDING).toString();
    Wording wording = call.wording();
    return Reply.instead(
        Message.of(
                wording.say(
                    "export.address.said",
                    "group",
                    group.map(Group::name).orElse(""),
                    "one",
                    group.isPresent(),
                    "address",
                    new Part.Link(address, address)))
            .note(wording.say("export.address.secret"))
            .actions(List.of(button("revoke", call))));
  }

  Reply revoke(Call call) {
    boolean had =
        new CalendarAddresses(call.transaction())
            .revoke(call.by().id(), Options.group(call).map(Group::id), call.now());
    return Reply.instead(
        Message.of(call.wording().say("export.address.revoked", "had", had)).actions(offer(call)));
  }

  /** Nothing where nobody could reach it. */
  List<Button> offer(Call call) {
    return base.get().isPresent() ? List.of(button("address", call)) : List.of();
  }

  private static Button button(String verb, Call call) {
    Invocation all = Invocation.of(Options.SUMMARY, verb).with(WHOSE, Options.ALL);
    Invocation pressed =
        Options.group(call)
            .map(group -> Invocation.of(Options.SUMMARY, verb).with(GROUP_ID, group.id()))
            .orElse(all);
    return new Button(
        pressed.id(),
        call.wording().plain("export.button." + verb),
        call.wording().plain("export.button." + verb + ".description"),
        Button.Look.PLAIN);
  }
}
