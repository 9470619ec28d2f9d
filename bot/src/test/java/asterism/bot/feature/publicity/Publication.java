package asterism.bot.feature.publicity;

import asterism.bot.chat.Desk;
import asterism.bot.feature.consensus.Assembly;
import asterism.bot.message.Language;
import asterism.bot.site.Leaf;
import asterism.bot.site.Site;
import asterism.bot.site.Visit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A collaborative whose steering committee may open its record, and whoever reads it from outside.
 */
final class Publication implements AutoCloseable {
  static final String NAME = "riverside";

  final Assembly assembly =
      new Assembly().seating(Map.of("Food Bank", "maria", "Health", "sam", "Schools", "mei"));
  private final Site site;

  Publication() {
    assembly.lead("/asterism group kind:\"steering committee\"");
    site =
        assembly.desk().features().stream()
            .flatMap(feature -> feature.sites(assembly.desk().texts(), Language.ENGLISH).stream())
            .filter(each -> each.name().equals("public"))
            .findFirst()
            .orElseThrow();
  }

  /** The record is open, as #1. */
  Publication opened() {
    assembly.lead("/asterism public on");
    adopt(1);
    return this;
  }

  /** Everybody agrees, and its time passes. */
  void adopt(int proposal) {
    for (String person : List.of("maria", "sam", "mei")) {
      assembly.say(person, "/consensus say %d agree".formatted(proposal));
    }
    close(proposal);
  }

  void close(int proposal) {
    assembly.show().awayUntil(assembly.proposal(proposal).closesAt()).look().look();
  }

  Leaf leaf(String address) {
    return leaf(address, "");
  }

  Leaf leaf(String address, String languages) {
    String[] sides = address.split("\\?", 2);
    Map<String, String> query = new TreeMap<>();
    if (sides.length > 1) {
      for (String pair : sides[1].split("&")) {
        String[] each = pair.split("=", 2);
        query.put(each[0], each[1]);
      }
    }
    return site.answer().apply(new Visit(List.of(sides[0].split("/")), query, languages));
  }

  /** What stands there. */
  String read(String address) {
    return new String(leaf(address).content().copy(), StandardCharsets.UTF_8);
  }

  boolean isThere(String address) {
    return leaf(address).outcome() == Leaf.Outcome.FOUND;
  }

  /** All that anybody can read, in both languages. */
  String everything() {
    StringBuilder all = new StringBuilder();
    for (String language : List.of("en", "es")) {
      for (String below : Set.of("", "/decisions", "/commitments")) {
        String page = NAME + below + "?lang=" + language;
        all.append(read(page));
      }
      all.append(read(NAME + "/feed.atom?lang=" + language));
      all.append(read(NAME + "/decisions.csv?lang=" + language));
      all.append(read(NAME + "/commitments.csv?lang=" + language));
    }
    return all.toString();
  }

  String told(String person, String line) {
    return assembly.say(person, line);
  }

  Desk desk() {
    return assembly.desk();
  }

  @Override
  public void close() {
    assembly.close();
  }
}
