package asterism.bot.feature.link;

import asterism.bot.command.Call;
import asterism.bot.command.UsageError;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.link.LinkCodes.Kind;
import asterism.storage.link.LinkCodes.Offer;
import asterism.storage.link.Links;
import asterism.storage.people.Account;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two accounts become those of one person. */
final class PersonBond implements Bond {

  @Override
  public Kind kind() {
    return Kind.ME;
  }

  @Override
  public Optional<Long> offered(Call call) {
    return Optional.empty();
  }

  @Override
  public void check(Call call, Offer offer) {
    if (offer.collaborative() != call.transaction().collaborative()) {
      throw UsageError.of(
          "link.apart", "workspace", Words.workspace(call.wording(), offer), "kind", kind());
    }
    if (offer.person() == call.by().id()) {
      throw UsageError.of(
          "link.me.own",
          "accounts",
          accounts(call, call.by().id()),
          "linked",
          offer.workspace() != call.workspace());
    }
    theirs(call, offer);
  }

  /** Whoever offered may be another by now. */
  private static Person theirs(Call call, Offer offer) {
    return new People(call.transaction())
        .find(offer.person())
        .orElseThrow(() -> UsageError.of("link.me.gone"));
  }

  @Override
  public Message preview(Call call, Offer offer) {
    Wording wording = call.wording();
    Person theirs = theirs(call, offer);
    return new Message(
            List.of(new Block.Heading(wording.say("link.me.title", "theirs", theirs.name()))))
        .paragraph(
            wording.say(
                "link.me.what",
                "ours",
                accounts(call, call.by().id()),
                "theirs",
                accounts(call, theirs.id()),
                "name",
                theirs.name()))
        .paragraph(wording.say("link.me.then", "name", theirs.name()))
        .note(wording.say("link.me.final"));
  }

  /** "maria in Riverside (Slack) and maria_l in Riverside (Discord)". */
  private static String accounts(Call call, long person) {
    Wording wording = call.wording();
    Map<Long, Workspace> workspaces =
        new Workspaces(call.transaction())
            .all().stream().collect(Collectors.toMap(Workspace::id, Function.identity()));
    return Words.listed(
        wording,
        new People(call.transaction())
            .accountsOf(person).stream()
                .map(account -> account(wording, account, workspaces))
                .toList());
  }

  private static String account(Wording wording, Account account, Map<Long, Workspace> workspaces) {
    Workspace workspace = Optional.ofNullable(workspaces.get(account.workspaceId())).orElseThrow();
    return wording.plain(
        "link.account",
        "name",
        account.name(),
        "workspace",
        Words.workspace(wording, workspace.name(), workspace.platform()));
  }

  @Override
  public Message join(Call call, Offer offer) {
    Person theirs = theirs(call, offer);
    new Links(call.transaction()).joinPeople(call.by().id(), theirs.id(), call.now());
    Wording wording = call.wording();
    return Message.of(
            wording.say(
                "link.me.done", "name", theirs.name(), "accounts", accounts(call, theirs.id())))
        .note(wording.say("link.me.undo"));
  }

  @Override
  public Message parting(Call call) {
    Wording wording = call.wording();
    if (new People(call.transaction()).accountsOf(call.by().id()).size() == 1) {
      throw UsageError.of("unlink.me.only");
    }
    return new Message(
            List.of(
                new Block.Heading(
                    wording.say("unlink.me.title", "ours", Words.here(call, wording)))))
        .paragraph(
            wording.say(
                "unlink.me.what",
                "ours",
                Words.here(call, wording),
                "accounts",
                accounts(call, call.by().id())))
        .note(wording.say("unlink.me.final"));
  }

  @Override
  public Message part(Call call) {
    parting(call);
    Account account =
        new People(call.transaction()).account(call.workspace(), call.account()).orElseThrow();
    new Links(call.transaction()).partAccount(account.id(), call.now());
    Wording wording = call.wording();
    return Message.of(wording.say("unlink.me.done", "workspace", Words.here(call, wording)))
        .note(wording.say("unlink.me.again"));
  }
}
