package asterism.bot.discord.wire;

/**
 * Somebody, in whichever servers.
 *
 * @param username unique
 * @param display the name that is shown
 * @param locale as Discord writes it, such as {@code es-ES}
 */
record Person(String id, String username, String display, boolean bot, String locale) {
  Person speaking(String other) {
    return new Person(id, username, display, bot, other);
  }

  Person called(String other) {
    return new Person(id, username, other, bot, locale);
  }
}
