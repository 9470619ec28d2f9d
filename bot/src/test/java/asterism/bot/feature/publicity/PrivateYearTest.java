package asterism.bot.feature.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All that is served of a year, searched for every word that was private in it. */
class PrivateYearTest {
  private static final Pattern LINK = Pattern.compile("href=\"/public/([^\"]+)\"");

  @Test
  void no_private_word_and_no_name_of_a_year_is_on_any_page_and_what_is_public_is() {
    long seed = Long.getLong("year.seed", System.nanoTime());
    try (Publication publication = new Publication()) {
      PrivateYear year = new PrivateYear(seed, publication);
      year.passes();
      year.allIsDecided();
      publication.assembly.desk().at("early-reading");
      String asked = publication.assembly.lead("/asterism public on");
      publication.adopt(Integer.parseInt(asked.replaceAll("(?s).*?#(\\d+).*", "$1")));

      Map<String, String> pages = crawled(publication);
      assertThat(pages.keySet())
          .as("seed %d", seed)
          .anyMatch(address -> address.contains("page="))
          .anyMatch(address -> address.contains("/stages"))
          .anyMatch(address -> address.contains("/summaries"))
          .anyMatch(address -> address.contains("feed.atom"))
          .anyMatch(address -> address.contains("commitments.csv"))
          .anyMatch(address -> address.contains("lang=es"));
      pages.forEach(
          (address, page) -> {
            String small = page.toLowerCase(Locale.ROOT);
            for (Set<String> words : List.of(year.secret, Set.copyOf(year.names()))) {
              assertThat(
                      words.stream().filter(word -> small.contains(word.toLowerCase(Locale.ROOT))))
                  .as("%s, seed %d", address, seed)
                  .isEmpty();
            }
          });
      String all = String.join("\n", pages.values());
      assertThat(year.known).hasSizeGreaterThan(80);
      assertThat(year.secret).hasSizeGreaterThan(200);
      assertThat(year.known.stream().filter(word -> !all.contains(word)))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  /** Every page that can be reached, in both languages. */
  private static Map<String, String> crawled(Publication publication) {
    Map<String, String> pages = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(Publication.NAME));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String address = open.pop();
      assertThat(publication.isThere(address)).as(address).isTrue();
      String page = publication.read(address);
      pages.put(address, page);
      Matcher links = LINK.matcher(page);
      while (links.find()) {
        String next = links.group(1).replace("&amp;", "&");
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    return pages;
  }
}
