package asterism.bot.feature.link;

import asterism.bot.command.Call;
import asterism.bot.command.May;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Feature;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.card.Cards;
import asterism.storage.link.LinkCodes.Kind;
import asterism.storage.link.LinkCodes.Offer;
import asterism.storage.link.Links;
import asterism.storage.link.Links.GroupExtent;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Groups.Channel;
import asterism.storage.people.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A channel becomes one of a group's, and what was its own group's goes along. */
final class ChannelBond implements Bond {
  /** As for all that is chosen for a group. */
  private static final May LEADERS =
      May.of(Standing.FACILITATOR, Standing.CO_CHAIR, Standing.ADMINISTRATOR);

  private final Supplier<List<Feature>> features;

  ChannelBond(Supplier<List<Feature>> features) {
    this.features = features;
  }

  @Override
  public Kind kind() {
    return Kind.CHANNEL;
  }

  @Override
  public Optional<Long> offered(Call call) {
    Group group = groupHere(call, "link.channel.where");
    call.permit(LEADERS);
    if (new Workspaces(call.transaction()).all().size() == 1) {
      throw UsageError.of("link.channel.alone");
    }
    return Optional.of(group.id());
  }

  private static Group groupHere(Call call, String otherwise) {
    if (call.channel().isEmpty()) {
      throw UsageError.of(otherwise);
    }
    return call.group();
  }

  @Override
  public void check(Call call, Offer offer) {
    if (offer.collaborative() != call.transaction().collaborative()) {
      throw UsageError.of(
          "link.apart", "workspace", Words.workspace(call.wording(), offer), "kind", kind());
    }
    Group theirs = theirs(call, offer);
    Group ours = groupHere(call, "link.channel.where");
    if (ours.id() == theirs.id()) {
      throw UsageError.of("link.channel.already", "group", theirs.name());
    }
    call.permit(LEADERS);
    requireOneInEachWorkspace(call, ours, theirs);
  }

  private static void requireOneInEachWorkspace(Call call, Group ours, Group theirs) {
    Groups groups = new Groups(call.transaction());
    List<Long> taken = groups.channels(theirs.id()).stream().map(Channel::workspaceId).toList();
    for (Channel channel : groups.channels(ours.id())) {
      if (taken.contains(channel.workspaceId())) {
        throw UsageError.of(
            "link.channel.taken",
            "group",
            theirs.name(),
            "workspace",
            Words.workspace(call.wording(), channel.workspaceName(), channel.platform()));
      }
    }
  }

  /** The group may be part of another by now. */
  private static Group theirs(Call call, Offer offer) {
    return new Groups(call.transaction())
        .find(offer.group().orElseThrow())
        .orElseThrow(() -> UsageError.of("link.channel.gone"));
  }

  @Override
  public Message preview(Call call, Offer offer) {
    Wording wording = call.wording();
    Group ours = call.group();
    Group theirs = theirs(call, offer);
    return new Message(
            List.of(new Block.Heading(wording.say("link.channel.title", "group", theirs.name()))))
        .paragraph(
            wording.say(
                "link.channel.what",
                "ours",
                ours.name(),
                "theirs",
                theirs.name(),
                "channels",
                Words.channels(theirs.id(), call.transaction(), wording)))
        .paragraph(extent(call, ours))
        .paragraph(extent(call, theirs))
        .note(wording.say("link.channel.final", "ours", ours.name(), "theirs", theirs.name()));
  }

  private static Text extent(Call call, Group group) {
    GroupExtent extent = new Links(call.transaction()).extentOf(group.id());
    return call.wording()
        .say(
            "link.channel.extent",
            "group",
            group.name(),
            "commitments",
            extent.commitments(),
            "proposals",
            extent.proposals(),
            "roles",
            extent.roles(),
            "channels",
            extent.channels());
  }

  @Override
  public Message join(Call call, Offer offer) {
    Group ours = call.group();
    Group theirs = theirs(call, offer);
    new Links(call.transaction()).joinGroups(ours.id(), theirs.id(), call.now());
    features.get().forEach(each -> each.channelJoined(call.transaction(), theirs, call.now()));
    new Cards(call.transaction())
        .showToGroup(LinkFeature.CHANNELS, theirs.id(), theirs.id(), call.now());
    Wording wording = call.wording();
    return Message.of(
            wording.say(
                "link.channel.done",
                "group",
                theirs.name(),
                "channels",
                Words.channels(theirs.id(), call.transaction(), wording)))
        .note(wording.say("link.channel.undo"));
  }

  @Override
  public Message parting(Call call) {
    Group group = groupHere(call, "unlink.channel.where");
    call.permit(LEADERS);
    Wording wording = call.wording();
    if (new Groups(call.transaction()).channels(group.id()).size() == 1) {
      throw only(group);
    }
    return new Message(
            List.of(new Block.Heading(wording.say("unlink.channel.title", "group", group.name()))))
        .paragraph(
            wording.say(
                "unlink.channel.what",
                "group",
                group.name(),
                "channels",
                Words.channels(group.id(), call.transaction(), wording)))
        .note(wording.say("unlink.channel.final"));
  }

  private static UsageError only(Group group) {
    return UsageError.of("unlink.channel.only", "group", group.name());
  }

  @Override
  public Message part(Call call) {
    parting(call);
    Group group = call.group();
    Wording wording = call.wording();
    new Cards(call.transaction()).touch(LinkFeature.CHANNELS, group.id(), call.now());
    long own =
        new Links(call.transaction())
            .partChannel(call.workspace(), call.channel().orElseThrow(), call.now())
            .orElseThrow(() -> only(group));
    return Message.of(
            wording.say(
                "unlink.channel.done",
                "group",
                group.name(),
                "own",
                new Groups(call.transaction()).group(own).name()))
        .note(wording.say("unlink.channel.again", "group", group.name()));
  }
}
