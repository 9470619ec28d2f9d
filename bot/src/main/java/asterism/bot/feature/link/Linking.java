package asterism.bot.feature.link;

import static asterism.bot.feature.link.Options.ASTERISM;
import static asterism.bot.feature.link.Options.CODE;
import static asterism.bot.feature.link.Options.DISMISS;
import static asterism.bot.feature.link.Options.JOIN;
import static asterism.bot.feature.link.Options.LINK;
import static asterism.bot.feature.link.Options.PART;
import static asterism.bot.feature.link.Options.PARTED;
import static asterism.bot.feature.link.Options.UNLINK;
import static asterism.bot.feature.link.Options.USED;
import static asterism.bot.feature.link.Options.WHAT;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.link.LinkCodes;
import asterism.storage.link.LinkCodes.Kind;
import asterism.storage.link.LinkCodes.Offer;
import asterism.storage.link.Links;
import asterism.storage.link.Tries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A code is offered on one side and used on the other, where it is looked at and confirmed. */
final class Linking {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final Map<Kind, Bond> bonds;

  Linking(Map<Kind, Bond> bonds) {
    this.bonds = bonds;
  }

  Reply link(Call call) {
    Optional<Kind> what = call.find(WHAT).map(Options::kind);
    Optional<Code> code = call.find(CODE);
    if (code.isPresent()) {
      return look(call, code.get(), what);
    }
    return what.map(kind -> offer(call, bond(kind))).orElseGet(() -> which(call, LINK));
  }

  private Reply offer(Call call, Bond bond) {
    Optional<Long> group = bond.offered(call);
    Code code = Code.random();
    new LinkCodes(call.transaction())
        .offer(
            code.kept(),
            bond.kind(),
            call.workspace(),
            group,
            call.by().id(),
            new Links(call.transaction()).extent(),
            call.now().plus(GOOD_FOR));
    Wording wording = call.wording();
    return Reply.of(
        Message.of(wording.say("link.code", "code", code.toString()))
            .paragraph(
                wording.say(
                    "link.offered",
                    "kind",
                    bond.kind(),
                    "platform",
                    Words.platform(call),
                    "code",
                    code.toString(),
                    "group",
                    group.map(id -> call.group().name()).orElse("")))
            .note(wording.say("link.offered.numbers", "kind", bond.kind())));
  }

  /** Nothing is used up before it is confirmed; what cannot be confirmed is said at once. */
  private Reply look(Call call, Code code, Optional<Kind> meant) {
    Optional<Offer> found = found(call, code);
    if (found.isEmpty()) {
      return worthless(call);
    }
    Offer offer = found.get();
    if (meant.filter(kind -> kind != offer.kind()).isPresent()) {
      throw UsageError.of("link.code.other_kind", "kind", offer.kind(), "code", code.toString());
    }
    Bond bond = bond(offer.kind());
    bond.check(call, offer);
    Wording wording = call.wording();
    return Reply.of(
        bond.preview(call, offer)
            .actions(
                List.of(
                    button(
                        wording,
                        Look.MAIN,
                        Invocation.of(ASTERISM, JOIN).with(USED, code),
                        "link.join"),
                    button(
                        wording, Look.PLAIN, Invocation.of(ASTERISM, DISMISS), "link.dismiss"))));
  }

  /** All is looked at once more: much may have changed since it was shown. */
  Reply join(Call call) {
    Code code = call.get(USED);
    Optional<Offer> offer = found(call, code);
    if (offer.isEmpty()) {
      return worthless(call);
    }
    Bond bond = bond(offer.get().kind());
    bond.check(call, offer.get());
    return new LinkCodes(call.transaction()).redeem(code.kept(), call.now())
        ? Reply.instead(bond.join(call, offer.get()))
        : worthless(call);
  }

  static Reply dismiss(Call call) {
    return Reply.instead(Message.of(call.wording().say("link.dismissed")));
  }

  Reply unlink(Call call) {
    Optional<Bond> bond = call.find(WHAT).map(Options::kind).map(this::bond);
    if (bond.isEmpty()) {
      return which(call, UNLINK);
    }
    Wording wording = call.wording();
    Invocation part = Invocation.of(ASTERISM, PART).with(PARTED, Options.what(bond.get().kind()));
    return Reply.of(
        bond.get()
            .parting(call)
            .actions(
                List.of(
                    button(wording, Look.MAIN, part, "unlink.part"),
                    button(
                        wording, Look.PLAIN, Invocation.of(ASTERISM, DISMISS), "link.dismiss"))));
  }

  Reply part(Call call) {
    return Reply.instead(bond(Options.kind(call.get(PARTED))).part(call));
  }

  /**
   * @throws UsageError when they tried so many that they have to wait
   */
  private static Optional<Offer> found(Call call, Code code) {
    if (new Tries(call.transaction()).exhausted(call.by().id(), call.now())) {
      throw UsageError.of("link.code.wait");
    }
    return new LinkCodes(call.transaction()).find(code.kept(), call.now());
  }

  /** An answer and no error: that they tried is to be kept. */
  private static Reply worthless(Call call) {
    new Tries(call.transaction()).failed(call.by().id(), call.now());
    return Reply.of(call.wording().say("link.code.worthless"));
  }

  private static Reply which(Call call, String verb) {
    Wording wording = call.wording();
    List<Button> buttons = new ArrayList<>();
    for (String what : WHAT.choices()) {
      Invocation meant = Invocation.of(ASTERISM, verb).with(WHAT, what);
      buttons.add(button(wording, Look.PLAIN, meant, verb + ".which." + what));
    }
    return Reply.of(Message.of(wording.say(verb + ".which")).actions(buttons));
  }

  private Bond bond(Kind kind) {
    return Optional.ofNullable(bonds.get(kind)).orElseThrow();
  }

  private static Button button(Wording wording, Look look, Invocation meaning, String key) {
    return new Button(meaning.id(), wording.plain(key), wording.plain(key + ".description"), look);
  }
}
