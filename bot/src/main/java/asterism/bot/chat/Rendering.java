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
import org.jspecify.annotations.Nullable;

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

  /** The words for the people and groups of one collaborative, on the thread of its transaction. */
  public Wordings in(Transaction transaction) {
    return new Chosen(transaction);
  }

  /** The words for somebody of whom no more is known than what the chat service says. */
  Wording outside(Optional<String> theirLanguage, Optional<ZoneId> theirZone) {
    return texts.in(theirLanguage.map(Language::of).orElse(language), theirZone.orElse(zone));
  }

  /** Asks once what the collaborative has chosen, and only where that matters. */
  private final class Chosen implements Wordings {
    private final Transaction transaction;
    private @Nullable Collaborative known;

    Chosen(Transaction transaction) {
      this.transaction = transaction;
    }

    @Override
    public Wording of(Person person) {
      return wording(person.language(), person.zone());
    }

    @Override
    public Wording of(Group group) {
      return wording(group.language(), group.zone());
    }

    @Override
    public Wording common() {
      return wording(Optional.empty(), Optional.empty());
    }

    @Override
    public void changed() {
      known = null;
    }

    private Wording wording(Optional<String> ownLanguage, Optional<ZoneId> ownZone) {
      if (ownLanguage.isPresent() && ownZone.isPresent()) {
        return outside(ownLanguage, ownZone);
      }
      Collaborative all = known == null ? new Collaboratives(transaction).current() : known;
      known = all;
      return outside(ownLanguage.or(all::language), ownZone.or(all::zone));
    }
  }
}
