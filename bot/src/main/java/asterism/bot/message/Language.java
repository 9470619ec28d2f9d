package asterism.bot.message;

import java.util.Locale;

/** A language the bot speaks: every text exists in each of them. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  SPANISH(Locale.forLanguageTag("es"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The two-letter code (ISO 639-1), as stored and as used in settings: {@code en}, {@code es}. */
  public String code() {
    return locale.getLanguage();
  }

  /**
   * The language for a tag such as {@code es}, {@code es-MX} or {@code es_419}; English for any
   * other tag.
   */
  public static Language of(String tag) {
    String code = tag.split("[-_]", 2)[0];
    return code.equalsIgnoreCase(SPANISH.code()) ? SPANISH : ENGLISH;
  }
}
