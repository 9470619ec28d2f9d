package asterism.bot.feature.people;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.UsageError;
import asterism.bot.message.Text;
import asterism.storage.card.Cards;
import asterism.storage.people.Affiliations;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RosterEvent;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What every verb of the roster stands on: which day it is, whom and which organization is meant.
 *
 * @param zone of groups that have not chosen theirs
 */
record Ground(ZoneId zone) {
  private static final int NEAR_ONES = 3;

  /** The day it is in the group: roles begin and end there, wherever people are. */
  LocalDate today(Call call) {
    return LocalDate.ofInstant(call.now(), call.group().zone().orElse(zone));
  }

  /** To say what happened, to the caller. */
  EventWords words(Call call) {
    return new EventWords(call.transaction(), call.wording(), zone);
  }

  /**
   * The person meant; they may have left their chat.
   *
   * @throws UsageError for a program, which takes no part
   */
  static Person person(Option.Mentioned who) {
    if (who.bot()) {
      throw UsageError.of("roster.bot", "name", who.person().name());
    }
    return who.person();
  }

  /**
   * The person meant, who can still be reached.
   *
   * @throws UsageError for a program, and for an account that is no more
   */
  static Person reachable(Option.Mentioned who) {
    Person person = person(who);
    if (!who.active()) {
      throw UsageError.of("roster.gone", "name", person.name());
    }
    return person;
  }

  /**
   * The organization of that name.
   *
   * @throws UsageError when there is none, with the names that come close
   */
  static Organization organization(Call call, Option<String> option) {
    String typed = tidy(call.get(option));
    Organizations organizations = new Organizations(call.transaction());
    return organizations.find(typed).orElseThrow(() -> unknown(call, option, typed));
  }

  private static UsageError unknown(Call call, Option<String> option, String typed) {
    List<Text> near = near(call, typed).stream().map(each -> Text.of(each.name())).toList();
    return UsageError.at(
        option,
        "roster.unknown",
        "typed",
        typed,
        "person",
        !new People(call.transaction()).named(typed).isEmpty(),
        "some",
        !near.isEmpty(),
        "near",
        Lines.joined(near));
  }

  /** Organizations whose names come close to one, the closest first. */
  static List<Organization> near(Call call, String name) {
    return Near.to(name, new Organizations(call.transaction()).all(), NEAR_ONES);
  }

  Optional<Organization> organizationOf(Call call, Person person) {
    return new People(call.transaction())
        .organizationOf(person.id(), call.group().id(), today(call));
  }

  /** Whether the caller is with an organization, or speaks for it in the group. */
  boolean isColleague(Call call, long organization) {
    LocalDate today = today(call);
    return new Affiliations(call.transaction()).isWith(call.by().id(), organization, today)
        || organizationOf(call, call.by()).filter(own -> own.id() == organization).isPresent();
  }

  /** A name as it is kept: written in one way, without space around it or twice. */
  static String tidy(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("(?U)\\s+", " ");
  }

  /** Shows in the group what happened. */
  static void show(Call call, RosterEvent event) {
    new Cards(call.transaction())
        .showToGroup(RosterCard.KIND, event.id(), call.group().id(), call.now());
  }

  static Optional<Long> by(Call call) {
    return Optional.of(call.by().id());
  }
}
