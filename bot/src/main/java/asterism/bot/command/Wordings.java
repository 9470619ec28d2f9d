package asterism.bot.command;

import asterism.bot.message.Wording;
import asterism.storage.people.Group;
import asterism.storage.people.Person;

/**
 * The words for whoever reads, in the language and for the time zone they chose; where they chose
 * none, in those of the collaborative.
 */
public interface Wordings {

  Wording of(Person person);

  Wording of(Group group);

  /** For whoever chose nothing. */
  Wording common();

  /** To be told when what the collaborative has chosen was changed: else the old is still known. */
  void changed();
}
