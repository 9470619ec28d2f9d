package asterism.bot.command;

import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a person's words depends on.
 *
 * @param today the day it is for them
 * @param mentions for each mention as it stands in the line, the account meant
 * @param self their own account
 * @param people who is behind an account of their workspace; empty where nobody was ever met
 */
public record Reading(
    LocalDate today,
    Language language,
    Map<String, String> mentions,
    String self,
    Function<String, Optional<Option.Mentioned>> people) {
  public Reading {
    mentions = Map.copyOf(mentions);
  }
}
