package asterism.bot.command;

import asterism.bot.command.Form.Choice;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be meant where somebody has begun to type what a command is to be told. */
@FunctionalInterface
public interface Suggestions {
  /** More than this no chat service shows. */
  int MOST = 25;

  /**
   * The likeliest first. Changes nothing.
   *
   * @return values and how they are shown; what does not fit what was typed may be among them
   */
  List<Choice> of(Begun begun);

  /**
   * Where it is typed, and by whom.
   *
   * @param by empty for somebody who is not known
   * @param group of the channel, or the one they last spoke in; empty where there is none yet
   * @param verb of the command
   * @param typed so far
   */
  record Begun(
      Transaction transaction,
      Optional<Person> by,
      Optional<Group> group,
      String verb,
      String typed,
      Instant now,
      Wording wording) {}
}
