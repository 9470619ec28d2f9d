package asterism.bot.architecture;

import java.util.List;

/**
 * A library that only some packages know.
 *
 * @param homes package patterns, as ArchUnit reads them
 * @param packages its own, each with all below it
 */
public record Vendor(List<String> homes, List<String> packages, Rule rule) {
  public Vendor {
    homes = List.copyOf(homes);
    packages = List.copyOf(packages);
  }
}
