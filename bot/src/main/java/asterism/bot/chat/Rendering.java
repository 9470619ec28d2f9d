package asterism.bot.chat;

import asterism.bot.command.Wordings;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.card.CardPlace;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Collaboratives.Collaborative;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Finds the words for whoever reads: a card speaks its group's language, a private answer the
 * person's. What they have not chosen, their collaborative has; what that has not, the settings.
 *
 * @param zone where nobody has chosen
 * @param language where nobody has chosen
 */
public record Rendering(Texts texts, ZoneId zone, Language language) {

  public Wording wordingAt(CardPlace place, Transaction transaction) {
    Wordings wordings = in(transaction);
    return place
        .groupId()
        .map(id -> wordings.of(new Groups(transaction).group(id)))
        .orElseGet(
            () -> wordings.of(new People(transaction).person(place.personId().orElseThrow())));
  }

  /** The words for the people and groups of one collaborative. */
  public Wordings in(Transaction transaction) {
    return new Wordings() {
      @Override
      public Wording of(Person person) {
        return wording(person.language(), person.zone(), transaction);
      }

      @Override
      public Wording of(Group group) {
        return wording(group.language(), group.zone(), transaction);
      }

      @Override
      public Wording common() {
        return wording(Optional.empty(), Optional.empty(), transaction);
      }
    };
  }

  /** The words for somebody of whom no more is known than what the chat service says. */
  Wording outside(Optional<String> theirLanguage, Optional<ZoneId> theirZone) {
    return texts.in(theirLanguage.map(Language::of).orElse(language), theirZone.orElse(zone));
  }

  /** Asks for what the collaborative has chosen only where that matters. */
  private Wording wording(
      Optional<String> chosenLanguage, Optional<ZoneId> chosenZone, Transaction transaction) {
    if (chosenLanguage.isPresent() && chosenZone.isPresent()) {
      return outside(chosenLanguage, chosenZone);
    }
    Collaborative all = new Collaboratives(transaction).current();
    return outside(chosenLanguage.or(all::language), chosenZone.or(all::zone));
  }
}
