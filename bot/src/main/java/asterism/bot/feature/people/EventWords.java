package asterism.bot.feature.people;

import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.RosterEvent;
import asterism.storage.people.RosterEvent.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts what happened on the roster into words; each name is looked up once. For one thread. */
final class EventWords {

  /** When a role is held, seen from the day on which that was noted. */
  enum Tense {
    WAS,
    /** Of one that ended: it began on that very day. */
    IS,
    WILL_BE
  }

  private final Transaction transaction;
  private final Wording wording;
  private final ZoneId zone;
  private final Map<Long, Text> people = new HashMap<>();
  private final Map<Long, String> organizations = new HashMap<>();
  private final Map<Long, Optional<Group>> groups = new HashMap<>();

  /**
   * @param zone of groups that have not chosen theirs
   */
  EventWords(Transaction transaction, Wording wording, ZoneId zone) {
    this.transaction = transaction;
    this.wording = wording;
    this.zone = zone;
  }

  /** One line for the group. */
  Text card(RosterEvent event) {
    return say("roster.card", event);
  }

  /** One line for the person who did it. */
  Text said(RosterEvent event) {
    return wording.say("roster.said", "what", card(event));
  }

  /** One line of a history. */
  Text line(RosterEvent event) {
    return say("roster.event", event);
  }

  /** A role as it is called: {@code co-chair}; of an alternate, {@code deputy co-chair}. */
  Text role(Role role, boolean alternate) {
    return wording.say("roster.role", "role", role, "alternate", alternate);
  }

  private Text say(String key, RosterEvent event) {
    Optional<Group> group = event.groupId().flatMap(this::group);
    LocalDate day = LocalDate.ofInstant(event.at(), group.flatMap(Group::zone).orElse(zone));
    return wording.say(
        key,
        "kind",
        event.kind(),
        "at",
        event.at(),
        "person",
        event.personId().map(this::person).orElse(Text.of("")),
        "for",
        event.organizationId().isPresent(),
        "organization",
        event.organizationId().map(this::organization).orElse(""),
        "own",
        event.personId().isPresent(),
        "group",
        group.map(Group::name).orElse(""),
        "role",
        event.role().map(role -> role(role, event.alternate())).orElse(Text.of("")),
        "alternate",
        event.alternate(),
        "before",
        event.nameBefore().orElse(""),
        "after",
        event.nameAfter().orElse(""),
        "topic",
        event.topic().orElse(""),
        "tense",
        tense(event, day),
        "from",
        event.dayFrom().map(wording::day).orElse(""),
        "ends",
        event.dayUntil().isPresent(),
        "until",
        event.dayUntil().map(wording::day).orElse(""),
        "noted",
        event.byPersonId().isPresent() && !event.byPersonId().equals(event.personId()),
        "by",
        event.byPersonId().map(this::person).orElse(Text.of("")));
  }

  private static Tense tense(RosterEvent event, LocalDate day) {
    if (event.dayFrom().filter(from -> from.isAfter(day)).isPresent()) {
      return Tense.WILL_BE;
    }
    Optional<LocalDate> until = event.dayUntil();
    if (event.kind() == Kind.ROLE_ENDED) {
      return until.filter(last -> event.dayFrom().filter(last::isBefore).isPresent()).isPresent()
          ? Tense.IS
          : Tense.WAS;
    }
    return until.filter(last -> last.isBefore(day)).isPresent() ? Tense.WAS : Tense.IS;
  }

  private Text person(long id) {
    return people.computeIfAbsent(
        id, unknown -> Text.of(new Part.Mention(id, new People(transaction).person(id).name())));
  }

  private String organization(long id) {
    return organizations.computeIfAbsent(
        id, unknown -> new Organizations(transaction).find(id).map(Organization::name).orElse(""));
  }

  private Optional<Group> group(long id) {
    return groups.computeIfAbsent(id, unknown -> new Groups(transaction).find(id));
  }

  /**
   * Somebody with the organization they are there for, so that two of one name can be told apart.
   */
  Text named(long person, Optional<Organization> organization) {
    return organization
        .map(of -> wording.say("roster.named", "person", person(person), "organization", of.name()))
        .orElseGet(() -> person(person));
  }
}
