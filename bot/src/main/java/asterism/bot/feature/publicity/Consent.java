package asterism.bot.feature.publicity;

import asterism.bot.command.Arguments;
import asterism.bot.command.Option;
import asterism.bot.feature.PersonSetting;
import asterism.storage.Transaction;
import asterism.storage.people.Person;
import asterism.storage.publicity.PublicNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether somebody agrees to stand in the open record by name: no, unless they say so. */
final class Consent {
  private static final String YES = "yes";
  private static final String NO = "no";

  private static final Option<String> NAMED =
      Option.choice("named", List.of(YES, NO), Map.of("sí", YES, "si", YES));

  private Consent() {}

  static PersonSetting setting() {
    return new PersonSetting(
        NAMED,
        (person, transaction) -> new PublicNames(transaction).agrees(person.id()) ? YES : NO,
        (person, transaction, wording) ->
            wording.say("publicity.me", "agreed", new PublicNames(transaction).agrees(person.id())),
        Consent::keep);
  }

  /** A field left blank is no agreement. */
  private static void keep(Person person, Arguments chosen, Transaction transaction, Instant now) {
    if (chosen.find(NAMED).isPresent() || chosen.cleared(NAMED)) {
      boolean agreed = chosen.find(NAMED).filter(YES::equals).isPresent();
      new PublicNames(transaction).choose(person.id(), agreed, now);
    }
  }
}
