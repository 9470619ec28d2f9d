package asterism.bot.feature.link;

import asterism.bot.command.Call;
import asterism.bot.command.May;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.card.Cards;
import asterism.storage.link.LinkCodes;
import asterism.storage.link.LinkCodes.Extent;
import asterism.storage.link.LinkCodes.Kind;
import asterism.storage.link.LinkCodes.Offer;
import asterism.storage.link.Links;
import asterism.storage.link.Links.Renumbered;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.util.List;
import java.util.Optional;

/** Two collaboratives become one, with all that is in them. */
final class WorkspaceBond implements Bond {
  private static final May ADMINISTRATORS = May.of(Standing.ADMINISTRATOR);

  @Override
  public Kind kind() {
    return Kind.WORKSPACE;
  }

  @Override
  public Optional<Long> offered(Call call) {
    call.permit(ADMINISTRATORS);
    return Optional.empty();
  }

  @Override
  public void check(Call call, Offer offer) {
    if (offer.workspace() == call.workspace()) {
      throw UsageError.of("link.workspace.same");
    }
    if (offer.collaborative() == call.transaction().collaborative()) {
      throw UsageError.of(
          "link.workspace.already", "workspace", Words.workspace(call.wording(), offer));
    }
    call.permit(ADMINISTRATORS);
  }

  @Override
  public Message preview(Call call, Offer offer) {
    Wording wording = call.wording();
    Links links = new Links(call.transaction());
    Extent ours = links.extent();
    int numbers = ours.commitments() + ours.proposals();
    int first =
        new LinkCodes(call.transaction())
            .nextNumber(call.get(Options.CODE).kept(), call.now())
            .orElseThrow();
    List<String> alike = links.organizationsAlike(offer);
    Message message =
        new Message(
                List.of(
                    new Block.Heading(
                        wording.say(
                            "link.workspace.title",
                            "ours",
                            Words.here(call, wording),
                            "theirs",
                            Words.workspace(wording, offer)))))
            .paragraph(
                wording.say("link.workspace.what", "collaborative", offer.collaborativeName()))
            .paragraph(Words.extent(wording, Words.here(call, wording), ours))
            .paragraph(Words.extent(wording, theirs(wording, offer), offer.extent()));
    if (!alike.isEmpty()) {
      message =
          message.paragraph(
              wording.say(
                  "link.workspace.alike",
                  "n",
                  alike.size(),
                  "names",
                  Words.listed(wording, alike)));
    }
    if (numbers > 0) {
      message =
          message.paragraph(
              wording.say(
                  "link.workspace.numbers",
                  "n",
                  numbers,
                  "first",
                  first,
                  "last",
                  first + numbers - 1,
                  "workspace",
                  Words.here(call).name()));
    }
    return message.note(wording.say("link.workspace.final"));
  }

  /** A collaborative that nobody has named is called as its workspace. */
  private static String theirs(Wording wording, Offer offer) {
    String workspace = Words.workspace(wording, offer);
    return offer.collaborativeName().equals(offer.workspaceName())
        ? workspace
        : wording.plain(
            "link.workspace.theirs",
            "collaborative",
            offer.collaborativeName(),
            "workspace",
            workspace);
  }

  @Override
  public Message join(Call call, Offer offer) {
    List<Group> ours = new Groups(call.transaction()).all();
    String here = Words.here(call).name();
    Renumbered numbers = new Links(call.transaction()).joinCollaborative(offer, call.now());
    call.wordings().changed();
    keepAdministrator(call);
    Cards cards = new Cards(call.transaction());
    for (Group group : ours) {
      cards.showToGroup(LinkFeature.WORKSPACES, group.id(), group.id(), call.now());
    }
    cards.showToPerson(LinkFeature.USED, call.workspace(), offer.person(), call.now(), call.now());
    Wording wording = call.wording();
    Message said =
        Message.of(wording.say("link.workspace.done", "collaborative", offer.collaborativeName()));
    if (numbers.last() >= numbers.first()) {
      said =
          said.paragraph(
              wording.say(
                  "link.workspace.renumbered",
                  "n",
                  numbers.last() - numbers.first() + 1,
                  "first",
                  numbers.first(),
                  "last",
                  numbers.last(),
                  "workspace",
                  here));
    }
    return said.note(wording.say("link.workspace.undo"));
  }

  /** Whoever was one by the word of the chat service alone is to be able to part again. */
  private static void keepAdministrator(Call call) {
    Roster roster = new Roster(call.transaction());
    boolean setUp = new Collaboratives(call.transaction()).current().setUpAt().isPresent();
    boolean named =
        roster.administrators(call.today()).stream()
            .anyMatch(term -> term.personId() == call.by().id());
    if (setUp && !named) {
      roster.begin(
          new Roster.Holding(
              call.by().id(),
              Optional.empty(),
              Optional.empty(),
              Role.ADMINISTRATOR,
              false,
              call.today(),
              Optional.empty()),
          Optional.of(call.by().id()),
          call.now());
    }
  }

  @Override
  public Message parting(Call call) {
    call.permit(ADMINISTRATORS);
    Wording wording = call.wording();
    List<String> others = others(call, wording);
    if (others.isEmpty()) {
      throw UsageError.of("unlink.workspace.only");
    }
    return new Message(
            List.of(
                new Block.Heading(
                    wording.say("unlink.workspace.title", "ours", Words.here(call, wording)))))
        .paragraph(
            wording.say(
                "unlink.workspace.what",
                "collaborative",
                new Collaboratives(call.transaction()).current().name(),
                "others",
                Words.listed(wording, others)))
        .note(wording.say("unlink.workspace.final"));
  }

  private static List<String> others(Call call, Wording wording) {
    return new Workspaces(call.transaction())
        .all().stream()
            .filter(each -> each.id() != call.workspace())
            .map(each -> Words.workspace(wording, each.name(), each.platform()))
            .toList();
  }

  /** The cards that say so go along with their groups, and are to say that it is over. */
  @Override
  public Message part(Call call) {
    parting(call);
    Wording wording = call.wording();
    Cards cards = new Cards(call.transaction());
    for (Group group : new Groups(call.transaction()).all()) {
      cards.touch(LinkFeature.WORKSPACES, group.id(), call.now());
      cards.touch(LinkFeature.CHANNELS, group.id(), call.now());
    }
    cards.touch(LinkFeature.USED, call.workspace(), call.now());
    String here = Words.here(call, wording);
    new Links(call.transaction()).part(call.workspace(), call.now());
    return Message.of(wording.say("unlink.workspace.done", "workspace", here))
        .note(wording.say("unlink.workspace.again"));
  }
}
