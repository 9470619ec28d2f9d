package asterism.bot.feature.commitment;

import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.util.Optional;

/** Who promised, and for whom. */
record Owner(Person person, Optional<Organization> organization) {

  static Owner of(Commitment commitment, Transaction transaction) {
    People people = new People(transaction);
    return new Owner(
        people.person(commitment.ownerId()), commitment.organizationId().map(people::organization));
  }

  /**
   * "Maria Lopez (Riverside Food Bank)", or the name alone of somebody who promised for themselves.
   */
  Text in(Wording wording) {
    Part.Mention mention = new Part.Mention(person.id(), person.name());
    return organization
        .map(o -> wording.say("commit.owner", "person", mention, "organization", o.name()))
        .orElseGet(() -> Text.of(mention));
  }
}
