package asterism.bot.feature;

import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.storage.Transaction;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people, organizations and groups are called, as long as a transaction lasts. */
public final class Names {
  private final Transaction transaction;
  private final People people;
  private final Map<Long, Text> mentions = new HashMap<>();

  public Names(Transaction transaction) {
    this.transaction = transaction;
    this.people = new People(transaction);
  }

  public Text mention(long person) {
    return mentions.computeIfAbsent(
        person, id -> Text.of(new Part.Mention(id, people.person(id).name())));
  }

  /** Empty for nobody. */
  public Text mention(Optional<Long> person) {
    return person.map(this::mention).orElse(Text.of(""));
  }

  /** Empty for none. */
  public String organization(Optional<Long> organization) {
    return organization.map(id -> people.organization(id).name()).orElse("");
  }

  public String group(long group) {
    return new Groups(transaction).group(group).name();
  }
}
