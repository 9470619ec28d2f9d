package asterism.bot.feature;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a feature shows everybody, where a collaborative has opened its record: a section of the
 * public pages, as data. How it looks is not its affair, and neither is whose name may stand there:
 * every word of it goes through the rule that takes names out. But what is private it must not give
 * at all: no offer, no decline, no call for help, no note, no word why somebody did something.
 */
public interface Publishing {

  /** What everybody is in a section for whom no organization stands. */
  long NO_ORGANIZATION = 0;

  /** One word in small letters, as it stands in addresses: {@code decisions}. */
  String section();

  /** Its heading. */
  Text title(Wording wording);

  /** In a sentence, what is in it. */
  Text about(Wording wording);

  /**
   * How many entries it has.
   *
   * @param organization only of this one, or of {@link #NO_ORGANIZATION}
   */
  int count(Optional<Long> organization, Transaction transaction);

  /**
   * Some of its entries in the order in which they are shown.
   *
   * @param organization only of this one, or of {@link #NO_ORGANIZATION}
   */
  List<Entry> entries(
      Optional<Long> organization, int most, long offset, Transaction transaction, Instant now);

  /** The entries that came or changed last, the latest first. */
  List<Entry> latest(int most, Transaction transaction, Instant now);

  /**
   * How much of it is whose, by name; those without an organization last. Where there are any, its
   * entries come by organization.
   */
  default List<Share> shares(Transaction transaction) {
    return List.of();
  }

  /**
   * Something to be read. Its texts are made before the transaction is over.
   *
   * @param id unique in the section and the same for ever: letters, digits and hyphens
   * @param number by which people call it; empty for what has none
   * @param at when it came about: whose organization stands for somebody is by that day
   * @param changed when what is shown of it last changed
   * @param title in the words of people
   * @param organization for whom
   * @param person who it was, shown only where they agreed; without one and without an organization
   *     it is the group's
   * @param state in a word or two: {@code adopted}
   * @param lines what else there is to say
   */
  record Entry(
      String id,
      Optional<Integer> number,
      Instant at,
      Instant changed,
      Text title,
      Optional<String> organization,
      Optional<Long> person,
      String group,
      Function<Wording, Text> state,
      List<Function<Wording, Text>> lines) {
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  /**
   * How much of a section is an organization's.
   *
   * @param organization {@link #NO_ORGANIZATION} for all who take part for themselves
   * @param name empty for these
   */
  record Share(
      long organization, Optional<String> name, int entries, Function<Wording, Text> numbers) {}
}
