package asterism.bot.feature;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Suggestions;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.schedule.Routine;
import asterism.bot.site.Site;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Organization;
import asterism.storage.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One ability of the bot: all it adds, in one place. Deleted by deleting its package. */
public interface Feature {

  /**
   * The resource bundle with all that it says, such as {@code asterism.bot.feature.agenda.texts}.
   */
  String texts();

  /** Its commands, in the order help lists them. */
  default List<Command> commands() {
    return List.of();
  }

  /** By kind of card, unique over all features. */
  default Map<String, Face> faces() {
    return Map.of();
  }

  /** What may be chosen for a group, asked together in the form of {@code /asterism group}. */
  default List<GroupSetting> groupSettings() {
    return List.of();
  }

  /** What people may choose for themselves, asked in the form of {@code /asterism me}. */
  default List<PersonSetting> personSettings() {
    return List.of();
  }

  /**
   * Somebody left a group; told in the transaction in which they did.
   *
   * @param call of whoever said so
   */
  default void left(Call call, Departure departure) {}

  /** Somebody said which organization they are with; told in the transaction in which they did. */
  default void speaksFor(Call call, Person person, Organization organization) {}

  /**
   * A channel became one of a group's: what is open there is to be shown in it, too. Told in the
   * transaction in which it did.
   */
  default void channelJoined(Transaction transaction, Group group, Instant now) {}

  /**
   * What it would like to ask or say once something else was done; shown below the answer to that,
   * never instead of it.
   */
  default Optional<Message> afterwards(Call call, Command done) {
    return Optional.empty();
  }

  /**
   * What it shows somebody on their own page, the bot's home: short, and about all their groups. A
   * page of all features has at most 45 blocks.
   */
  default Optional<Message> home(Call call) {
    return Optional.empty();
  }

  /** What it would remind people of, in their digest. */
  default List<Reminding> reminding() {
    return List.of();
  }

  /** What it would tell groups of their week, in their digest, in this order. */
  default List<GroupNews> groupNews() {
    return List.of();
  }

  /** What it tells in summaries, in this order. */
  default List<Summarizing> summarizing() {
    return List.of();
  }

  /** What it has on record, for whoever takes it elsewhere. */
  default List<Exporting> exporting() {
    return List.of();
  }

  /** What it shows everybody where the record is open, in this order. */
  default List<Publishing> publishing() {
    return List.of();
  }

  /**
   * Pages for whoever has their address.
   *
   * @param texts of all features
   * @param otherwise the language where neither a reader nor a collaborative has said one
   */
  default List<Site> sites(Texts texts, Language otherwise) {
    return List.of();
  }

  /** Whether it tells a group of its week by itself, so that no digest is to. */
  default boolean tellsOfTheWeek(Group group, Transaction transaction) {
    return false;
  }

  /** Until when it told a group of its week by itself; empty when it never did. */
  default Optional<Instant> toldOfTheWeek(Group group, Transaction transaction) {
    return Optional.empty();
  }

  /** What proposals may bring about, by kind, unique over all features. */
  default Map<String, Motion> motions() {
    return Map.of();
  }

  /** How other features propose something; of one feature only. */
  default Optional<Proposing> proposing() {
    return Optional.empty();
  }

  /**
   * A chat service refused a direct message to somebody; told in the transaction that notes it.
   *
   * @param account the number of the account it was for
   */
  default void refused(Transaction transaction, Person person, long account, Instant now) {}

  /**
   * What it suggests while somebody types, by command and option: {@code commit/number}. Each is
   * told by one feature only.
   */
  default Map<String, Suggestions> suggestions() {
    return Map.of();
  }

  /** Events of a chat service may have been missed. Told by any thread; does not wait. */
  default void missed() {}

  /** What it wants to look at again and again. */
  default List<Routine> routines() {
    return List.of();
  }
}
