package asterism.bot.command;

import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.Map;

/**
 * What reading a person's words depends on.
 *
 * @param today the day it is for them
 * @param mentions for each mention as it stands in the line, the account meant
 * @param self their own account
 */
public record Reading(
    LocalDate today, Language language, Map<String, String> mentions, String self) {
  public Reading {
    mentions = Map.copyOf(mentions);
  }
}
