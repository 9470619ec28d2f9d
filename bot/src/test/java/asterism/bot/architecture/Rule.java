package asterism.bot.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule about how the code is laid out.
 *
 * @param name also the name of the class, in the seeded packages, that breaks it
 */
public record Rule(String name, ArchRule rule) {
  @Override
  public String toString() {
    return name;
  }
}
