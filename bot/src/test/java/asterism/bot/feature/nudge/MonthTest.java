package asterism.bot.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A month in the life of somebody who promised twelve things to three groups. */
class MonthTest {
  private static final Logger LOG = LoggerFactory.getLogger(MonthTest.class);

  /** Number, group, day; promised on Sunday, 1 November 2026. */
  private static final String PROMISES =
      """
       1 early-reading   2026-11-02
       2 early-reading   2026-11-04
       3 food-for-all    2026-11-06
       4 early-reading   2026-11-09
       5 safe-streets    2026-11-12
       6 food-for-all    2026-11-13
       7 early-reading   2026-11-14
       8 safe-streets    2026-11-18
       9 food-for-all    2026-11-20
      10 early-reading   2026-11-26
      11 safe-streets    2026-12-01
      12 food-for-all    2027-01-15
      """;

  /** What is done when, by the clock in Los Angeles. */
  private static final String DONE =
      """
      2026-11-05 10:00 done 2
      2026-11-10 18:00 move 4 to 2026-11-17
      2026-11-12 09:30 done 5
      2026-11-16 12:00 release 3 because the hall is closed
      2026-11-19 08:59 done 8
      """;

  /** What ana is told when, and why just then: the rungs of the ladder. */
  private static final String CALENDAR =
      """
      Mon 2026-11-02T09:00: 1 2             | 1 on its day, 2 two days before
      Tue 2026-11-03T09:00: 1 2             | 1 a day after
      Wed 2026-11-04T09:00: 1 2 3           | 2 on its day, 3 two days before
      Thu 2026-11-05T09:00: 1 2 3           | 1 three days after, 2 a day after
      Fri 2026-11-06T09:00: 1 3             | 3 on its day
      Mon 2026-11-09T09:00: 1 3 4           | 4 two days before (Saturday) and on its day, 3 a day after (Saturday) and three, 1 seven days after
      Tue 2026-11-10T09:00: 1 3 4 5         | 4 a day after, 5 two days before
      Wed 2026-11-11T09:00: 1 3 5 6         | 6 two days before; 4 was moved
      Thu 2026-11-12T09:00: 1 3 5 6 7       | 5 on its day, 7 two days before
      Fri 2026-11-13T09:00: 1 3 6 7         | 6 on its day, 3 seven days after
      Mon 2026-11-16T09:00: 1 3 6 7 4 8     | 7 on its day (Saturday) and after, 6 after (Saturday) and three days after, 4 and 8 two days before, 1 for the last time
      Tue 2026-11-17T09:00: 6 7 4 8         | 4 on its new day, 7 three days after
      Wed 2026-11-18T09:00: 6 7 4 8 9       | 8 on its day, 4 a day after, 9 two days before
      Fri 2026-11-20T09:00: 6 7 4 9         | 9 on its day, 4 three days after, 6 seven days after; 8 was done a minute before Thursday's message, and nothing else was at a rung
      Mon 2026-11-23T09:00: 6 7 4 9         | 7 seven days after (Saturday), 9 a day after (Saturday) and three
      Tue 2026-11-24T09:00: 6 7 4 9 10      | 4 seven days after, 10 two days before
      Thu 2026-11-26T09:00: 6 7 4 9 10      | 10 on its day
      Fri 2026-11-27T09:00: 6 7 4 9 10      | 10 a day after, 9 seven days after, 6 for the last time
      Mon 2026-11-30T09:00: 7 4 9 10 11     | 11 two days before (Sunday), 10 three days after (Sunday), 7 for the last time (Saturday)
      Tue 2026-12-01T09:00: 4 9 10 11       | 11 on its day, 4 for the last time
      Wed 2026-12-02T09:00: 9 10 11         | 11 a day after
      """;

  @Test
  void twelve_promises_in_three_groups_come_as_the_ladders_say() {
    try (Street street = new Street("2026-11-01T20:00:00Z")) {
      for (String line : PROMISES.lines().toList()) {
        String[] words = line.trim().split(" +");
        street.say("ana", words[1], "/commit bring box %s by %s".formatted(words[0], words[2]));
      }
      for (String line : DONE.lines().toList()) {
        String[] words = line.split(" ", 3);
        street.until(words[0] + "T" + words[1] + ":00-08:00");
        street.say("ana", "early-reading", "/commit " + words[2]);
      }
      street.until("2026-12-02T20:00:00Z");
      List<String> told = street.calendar("ana");
      LOG.info("What ana is told:\n{}", String.join("\n", told));
      assertThat(told)
          .containsExactlyElementsOf(
              CALENDAR.lines().map(line -> line.substring(0, line.indexOf('|')).trim()).toList());
    }
  }
}
