package asterism.bot.feature.link;

import asterism.bot.card.Face.Showing;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Groups.Channel;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people are told of it, as it stands. */
final class Faces {
  private Faces() {}

  /** To each group of a workspace that has joined others. */
  static Showing workspaces(long group, Transaction transaction, Wording wording, Instant now) {
    List<Long> here =
        new Groups(transaction).channels(group).stream().map(Channel::workspaceId).toList();
    List<Workspace> all = new Workspaces(transaction).all();
    List<String> others =
        all.stream()
            .filter(each -> !here.contains(each.id()) || here.size() == all.size())
            .map(each -> Words.workspace(wording, each.name(), each.platform()))
            .toList();
    return done(
        all.size() == 1
            ? Message.of(wording.say("link.workspaces.over"))
            : Message.of(
                    wording.say(
                        "link.workspaces",
                        "collaborative",
                        new Collaboratives(transaction).current().name(),
                        "others",
                        Words.listed(wording, others)))
                .note(wording.say("link.workspaces.numbers")));
  }

  /** To a group that got another channel, or lost one. */
  static Showing channels(long subject, Transaction transaction, Wording wording, Instant now) {
    Groups groups = new Groups(transaction);
    Optional<Group> group = groups.find(subject);
    boolean together = group.isPresent() && groups.channels(subject).size() > 1;
    return done(
        together
            ? Message.of(
                wording.say(
                    "link.channels",
                    "group",
                    group.get().name(),
                    "channels",
                    Words.channels(subject, transaction, wording)))
            : Message.of(
                wording.say("link.channels.over", "group", group.map(Group::name).orElse(""))));
  }

  /** To whoever offered a code, once it was used. */
  static Showing used(long workspace, Transaction transaction, Wording wording, Instant now) {
    Optional<Workspace> joined =
        new Workspaces(transaction)
            .all().stream().filter(each -> each.id() == workspace).findFirst();
    return done(
        joined
            .map(
                each ->
                    Message.of(
                            wording.say(
                                "link.used",
                                "workspace",
                                Words.workspace(wording, each.name(), each.platform()),
                                "collaborative",
                                new Collaboratives(transaction).current().name()))
                        .note(wording.say("link.used.undo")))
            .orElseGet(() -> Message.of(wording.say("link.used.over"))));
  }

  private static Showing done(Message message) {
    return new Showing(message, false);
  }
}
