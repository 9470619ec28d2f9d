package asterism.bot.ordeal;

import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.storage.consensus.Stance;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts plainly: of each person the later of the last button or command and the last change of
 * their reactions that the bot was told or read, whose value is what stands on the message.
 */
final class Recount {
  /** Of each stance; the most cautious first. */
  static final Map<Stance, String> EMOJI =
      new EnumMap<>(
          Map.of(
              Stance.BLOCK, "octagonal_sign",
              Stance.STAND_ASIDE, "large_orange_circle",
              Stance.RESERVATIONS, "large_yellow_circle",
              Stance.QUESTION, "question",
              Stance.ABSTAIN, "white_circle",
              Stance.AGREE, "white_check_mark"));

  private record Said(Optional<Stance> stance, Instant at) {}

  /** The last the bot was told of one reaction. */
  private record Told(boolean on, Instant at) {}

  private final Map<String, Set<String>> onTheMessage = new HashMap<>();
  private final Map<String, Said> said = new HashMap<>();
  private final Map<String, Map<String, Told>> told = new HashMap<>();
  private final Map<String, Instant> changed = new HashMap<>();

  boolean stands(String person, Stance stance) {
    return of(person).contains(EMOJI.get(stance));
  }

  void put(String person, Stance stance, boolean on) {
    Set<String> standing = onTheMessage.computeIfAbsent(person, first -> new HashSet<>());
    if (on) {
      standing.add(EMOJI.get(stance));
    } else {
      standing.remove(EMOJI.get(stance));
    }
  }

  void said(String person, Optional<Stance> stance, Instant at) {
    said.put(person, new Said(stance, at));
  }

  void told(String person, Reacted reacted) {
    Instant at = reacted.at().orElseThrow();
    note(person, reacted.emoji(), new Told(reacted.on(), at));
    changed.merge(person, at, Recount::later);
  }

  void read(Outcome outcome, Instant at) {
    Set<String> people = new HashSet<>(told.keySet());
    people.addAll(onTheMessage.keySet());
    for (String person : people) {
      for (String emoji : EMOJI.values()) {
        boolean stands = of(person).contains(emoji);
        if (stands != isKnown(person, emoji) && (stands || outcome == Outcome.READ)) {
          note(person, emoji, new Told(stands, at));
          changed.put(person, at);
        }
      }
    }
  }

  /** Of all who have a stance, by name. */
  Map<String, Stance> stances() {
    Map<String, Stance> stances = new TreeMap<>();
    Set<String> people = new HashSet<>(said.keySet());
    people.addAll(changed.keySet());
    for (String person : people) {
      Instant then = changed.getOrDefault(person, Instant.MIN);
      Optional<Stance> stance =
          said.containsKey(person) && said.get(person).at().isAfter(then)
              ? said.get(person).stance()
              : mostCautious(person);
      stance.ifPresent(one -> stances.put(person, one));
    }
    return stances;
  }

  private Optional<Stance> mostCautious(String person) {
    return EMOJI.entrySet().stream()
        .filter(each -> of(person).contains(each.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Set<String> of(String person) {
    return onTheMessage.getOrDefault(person, Set.of());
  }

  private boolean isKnown(String person, String emoji) {
    return Optional.ofNullable(told.getOrDefault(person, Map.of()).get(emoji))
        .filter(Told::on)
        .isPresent();
  }

  private void note(String person, String emoji, Told news) {
    told.computeIfAbsent(person, first -> new HashMap<>())
        .merge(emoji, news, (one, other) -> other.at().isBefore(one.at()) ? one : other);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
