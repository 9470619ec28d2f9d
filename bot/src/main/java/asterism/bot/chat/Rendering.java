package asterism.bot.chat;

import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.card.CardPlace;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Finds the words for whoever reads: a card speaks its group's language, a private answer the
 * person's.
 *
 * @param zone for groups that have not chosen
 * @param language for groups that have not chosen
 */
public record Rendering(Texts texts, ZoneId zone, Language language) {

  public Wording wordingAt(CardPlace place, Transaction transaction) {
    return place
        .groupId()
        .map(id -> wordingOf(new Groups(transaction).group(id)))
        .orElseGet(() -> wordingOf(new People(transaction).person(place.personId().orElseThrow())));
  }

  public Wording wordingOf(Group group) {
    return texts.in(group.language().map(Language::of).orElse(language), group.zone().orElse(zone));
  }

  public Wording wordingOf(Person person) {
    return texts.in(person.language().map(Language::of).orElse(language), zoneOf(person.zone()));
  }

  /** The zone of somebody who may not have said theirs. */
  public ZoneId zoneOf(Optional<ZoneId> said) {
    return said.orElse(zone);
  }
}
