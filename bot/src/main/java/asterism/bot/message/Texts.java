package asterism.bot.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the bot says, in each {@link Language}: ICU message patterns from the resource bundles
 * of the packages that say them. Safe for use by many threads.
 */
public final class Texts {
  private static final ResourceBundle.Control AS_NAMED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

  /**
   * @param bundles resource bundles, such as {@code asterism.bot.texts}; each has a file per
   *     language
   * @throws IllegalArgumentException when two of them have the same key
   */
  public Texts(List<String> bundles) {
    for (Language language : Language.values()) {
      Map<String, String> all = new HashMap<>();
      for (String bundle : bundles) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, language.locale(), AS_NAMED);
        for (String key : texts.keySet()) {
          if (all.put(key, texts.getString(key)) != null) {
            throw new IllegalArgumentException("two texts are called " + key);
          }
        }
      }
      patterns.put(language, Map.copyOf(all));
    }
  }

  /** Every key of a language, sorted. */
  public Set<String> keys(Language language) {
    return new TreeSet<>(patternsOf(language).keySet());
  }

  /** The texts in one language. */
  public Wording in(Language language, ZoneId zone) {
    return new Wording(this, language, zone);
  }

  /** The pattern of a key as it stands in the bundle. */
  public String pattern(Language language, String key) {
    String pattern = patternsOf(language).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("there is no text called " + key + " in " + language);
    }
    return pattern;
  }

  boolean has(Language language, String key) {
    return patternsOf(language).containsKey(key);
  }

  String format(Language language, String key, Map<String, Object> arguments) {
    Locale locale = language.locale();
    String pattern = pattern(language, key);
    return new MessageFormat(withPlainNumbers(pattern, arguments), locale).format(arguments);
  }

  /**
   * A number without a kind is a name, such as #1234, and stands as its digits; {@code {n, number}}
   * is an amount, written as the language writes it.
   */
  private static String withPlainNumbers(String pattern, Map<String, Object> arguments) {
    MessagePattern parsed = new MessagePattern(pattern);
    StringBuilder plain = new StringBuilder(pattern);
    for (int i = parsed.countParts() - 1; i >= 0; i--) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.NONE
          && arguments.get(parsed.getSubstring(parsed.getPart(i + 1))) instanceof Number) {
        plain.insert(parsed.getPart(i + 1).getLimit(), ", number, ::group-off");
      }
    }
    return plain.toString();
  }

  private Map<String, String> patternsOf(Language language) {
    return patterns.getOrDefault(language, Map.of());
  }
}
