package asterism.bot.feature.summary;

import asterism.bot.feature.Feature;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing;
import asterism.bot.feature.Summarizing.Section;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.picture.Drawing;
import asterism.bot.picture.Panel;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The summary of one group: what its features tell, in the order of the sections. */
record Telling(Supplier<List<Feature>> features) {

  /** In characters; of more than that nobody reads the end. */
  private static final int LONGEST = 9000;

  /** Where a summary is shown. */
  enum Manner {
    /** To somebody alone, who can have it posted. */
    PRIVATELY,
    /** In the channel, with its picture. */
    POSTED
  }

  Message of(
      Group group, Stretch stretch, Transaction transaction, Wording wording, Manner manner) {
    Message head =
        new Message(
                List.of(new Block.Heading(wording.say("summary.heading", "group", group.name()))))
            .note(interval(stretch, wording));
    Message all = head;
    boolean cut = false;
    for (Section section : Section.values()) {
      Message told = told(section, group, stretch, transaction, wording);
      if (!told.blocks().isEmpty()) {
        Message with = all.and(headed(section, told, wording));
        boolean fits = with.plain().length() <= LONGEST;
        all = fits ? with : all;
        cut = cut || !fits;
      }
      if (section == Section.NEEDS_YOU && manner == Manner.POSTED) {
        Message before = all;
        all = drawn(group, stretch, transaction, wording).map(before::and).orElse(before);
      }
    }
    if (all.equals(head)) {
      return Message.of(
          wording.say(
              "summary.quiet",
              "group",
              group.name(),
              "since",
              stretch.since(),
              "until",
              stretch.until()));
    }
    return cut ? all.note(wording.say("summary.cut")) : all;
  }

  static Text interval(Stretch stretch, Wording wording) {
    return wording.say("summary.interval", "since", stretch.since(), "until", stretch.until());
  }

  private static Message headed(Section section, Message told, Wording wording) {
    return new Message(List.of(new Block.Heading(wording.say("summary.section", "of", section))))
        .and(told);
  }

  Message told(
      Section section, Group group, Stretch stretch, Transaction transaction, Wording wording) {
    Message all = new Message(List.of());
    for (Summarizing each : inOrder(section)) {
      all = all.and(each.told(section, group, stretch, transaction, wording));
    }
    return all;
  }

  private List<Summarizing> inOrder(Section section) {
    return summarizing().stream()
        .sorted(Comparator.comparingInt(each -> each.place(section)))
        .toList();
  }

  /** Empty where there is nothing to draw. */
  private Optional<Message> drawn(
      Group group, Stretch stretch, Transaction transaction, Wording wording) {
    List<Panel> panels =
        summarizing().stream()
            .flatMap(each -> each.drawn(group, stretch, transaction, wording).stream())
            .toList();
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(new Message(List.of()).image(Drawing.of(panels)));
  }

  /** Empty where there is nothing to draw. */
  Optional<Picture> drawnOf(
      List<Group> groups, Stretch stretch, Transaction transaction, Wording wording) {
    List<Panel> panels =
        summarizing().stream()
            .flatMap(
                each ->
                    AddedUp.of(
                        groups.stream()
                            .flatMap(
                                group -> each.drawn(group, stretch, transaction, wording).stream())
                            .toList(),
                        wording)
                        .stream())
            .toList();
    return panels.isEmpty() ? Optional.empty() : Optional.of(Drawing.of(panels));
  }

  List<Summarizing> summarizing() {
    return features.get().stream().flatMap(feature -> feature.summarizing().stream()).toList();
  }
}
