package asterism.bot.command;

/** Why a line is shown back in a form and not done. */
public enum Doubt {
  /** No day could be made out at its end. */
  NO_DAY,
  /** A day, and nothing to be done by then. */
  NO_WORDS,
  /** Two people are named at its beginning: whose is it? */
  TWO_PEOPLE,
  /** Somebody is named at its beginning whom nobody knows. */
  UNKNOWN_PERSON,
  /** It looks like a verb and its number: what would be promised is no more than that. */
  LIKE_A_VERB
}
