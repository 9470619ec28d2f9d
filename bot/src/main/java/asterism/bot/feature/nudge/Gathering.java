package asterism.bot.feature.nudge;

import asterism.bot.feature.Feature;
import asterism.bot.feature.Holidays;
import asterism.bot.feature.Reminder;
import asterism.bot.feature.Reminding;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.people.Groups;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import asterism.storage.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers what waits for somebody from all features, and what their days are like. */
final class Gathering {

  /**
   * What is known of somebody as they are thought of.
   *
   * @param waiting in no particular order
   */
  record Known(Calendar calendar, List<Waiting> waiting) {}

  private final Supplier<List<Feature>> features;
  private final Whereabouts where;

  Gathering(Supplier<List<Feature>> features, Whereabouts where) {
    this.features = features;
    this.where = where;
  }

  Known of(Person person, Transaction transaction, Instant now) {
    List<Reminder> reminders = waitingFor(person, transaction, now);
    Set<Long> groups = reminders.stream().map(Reminder::group).collect(Collectors.toSet());
    Ladders ladders = new Ladders(transaction);
    Map<Long, Ladder> chosen = new HashMap<>();
    return new Known(
        calendar(person, groups, transaction),
        reminders.stream()
            .map(
                each ->
                    new Waiting(
                        each,
                        each.ladder()
                            .orElseGet(() -> chosen.computeIfAbsent(each.group(), ladders::of))))
            .toList());
  }

  /** All that waits for somebody, in no particular order. */
  List<Reminder> waitingFor(Person person, Transaction transaction, Instant now) {
    return all().stream()
        .flatMap(reminding -> reminding.waitingFor(person, transaction, now).stream())
        .toList();
  }

  /** What is told of something, as it stands now. */
  Optional<Reminding> of(String kind) {
    return all().stream().filter(reminding -> reminding.kind().equals(kind)).findFirst();
  }

  private List<Reminding> all() {
    return features.get().stream().flatMap(feature -> feature.reminding().stream()).toList();
  }

  private Calendar calendar(Person person, Set<Long> groups, Transaction transaction) {
    return new Calendar(
        where.in(transaction).of(person),
        person.morning(),
        person.workingDays(),
        Holidays.of(groups.stream().map(new Groups(transaction)::group).toList(), transaction),
        person.awayUntil(),
        person.digest() == Person.Digest.WEEKLY);
  }
}
