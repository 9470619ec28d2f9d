package asterism.bot.feature.commitment;

import asterism.bot.feature.GroupNews;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;

/**
 * The promises of a group's week: thanks for what was kept, by name; what is due, by name; what is
 * late as a number and without names; where help is wanted.
 */
record WeekPart(Whereabouts where) implements GroupNews {
  private static final int MOST_WITH_BUTTON = 4;

  /** That something is late is no reason to write by itself. */
  @Override
  public boolean any(Group group, Stretch stretch, Transaction transaction) {
    Interval week = Interval.of(group, stretch, transaction, where);
    Then then = week.then();
    return !then.kept(stretch.since()).isEmpty()
        || !week.due().isEmpty()
        || !then.helpWanted().isEmpty()
        || !then.seeking().isEmpty();
  }

  @Override
  public Message told(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    Interval week = Interval.of(group, stretch, transaction, where);
    Then then = week.then();
    WeekLines lines = new WeekLines(transaction, wording);
    return lines
        .kept(then.kept(stretch.since()))
        .and(lines.due(week.due()))
        .and(lines.late(week.figures().late()))
        .and(lines.helpWanted(then.helpWanted(), MOST_WITH_BUTTON))
        .and(lines.seeking(then.seeking(), MOST_WITH_BUTTON));
  }
}
