package asterism.bot.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/**
 * Where the two modules stand: the real ones, or the seeded ones that break every rule.
 *
 * @param bot the bot's root package
 * @param storage the storage's root package
 */
public record Layout(String bot, String storage) {
  public static final Layout REAL = new Layout("asterism.bot", "asterism.storage");

  public static final Layout SEEDED =
      new Layout(
          "asterism.bot.architecture.seeded.bot", "asterism.bot.architecture.seeded.storage");

  /** A package of the bot and all below it. */
  String inBot(String name) {
    return bot + "." + name + "..";
  }

  /** A package of the storage and all below it. */
  String inStorage(String name) {
    return storage + "." + name + "..";
  }

  /** What comes after {@code root} in the package of {@code type}: "feature.help"; or nothing. */
  static String below(String root, JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
  }
}
