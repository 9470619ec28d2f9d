package asterism.bot.ordeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a year's promises come to, kept the plainest way there is: a list, and a look at each. */
final class Ledger {

  /** How a promise stands. */
  enum State {
    OFFERED,
    OPEN,
    KEPT,
    RELEASED,
    DECLINED,
    UNANSWERED,
    MISTAKEN
  }

  /** One promise, as whoever acted remembers it. */
  static final class Entry {
    final int number;
    final String group;
    String owner;
    String what;
    Optional<String> strategy = Optional.empty();
    Optional<String> organization = Optional.empty();
    Optional<String> offeredBy = Optional.empty();
    Optional<Instant> answerBy = Optional.empty();
    Optional<String> handedTo = Optional.empty();
    boolean help;
    boolean seeking;
    LocalDate due;
    ZoneId promisedIn;
    State state;
    int events = 1;
    @Nullable Instant ended;

    Entry(
        int number,
        String group,
        String owner,
        String what,
        LocalDate due,
        ZoneId zone,
        State state) {
      this.number = number;
      this.group = group;
      this.owner = owner;
      this.what = what;
      this.due = due;
      this.promisedIn = zone;
      this.state = state;
    }

    boolean open() {
      return state == State.OPEN;
    }

    void end(State how, Instant now) {
      state = how;
      ended = now;
      help = false;
      seeking = false;
      handedTo = Optional.empty();
      answerBy = Optional.empty();
      events++;
    }
  }

  private final TreeMap<Integer, Entry> entries = new TreeMap<>();

  void add(Entry entry) {
    entries.put(entry.number, entry);
  }

  Entry get(int number) {
    return Optional.ofNullable(entries.get(number)).orElseThrow();
  }

  List<Entry> all() {
    return List.copyOf(entries.values());
  }

  List<Entry> where(Predicate<Entry> which) {
    return entries.values().stream().filter(which).toList();
  }

  /** Their numbers, the one that ended last first. */
  List<Integer> latestFirst(Predicate<Entry> which) {
    List<Entry> found = new ArrayList<>(where(which));
    found.sort(
        Comparator.comparing((Entry entry) -> Optional.ofNullable(entry.ended).orElseThrow())
            .thenComparing(entry -> entry.number)
            .reversed());
    return found.stream().map(entry -> entry.number).toList();
  }

  /** Their numbers, soonest due first. */
  List<Integer> soonestFirst(Predicate<Entry> which) {
    List<Entry> found = new ArrayList<>(where(which));
    found.sort(
        Comparator.comparing((Entry entry) -> entry.due).thenComparing(entry -> entry.number));
    return found.stream().map(entry -> entry.number).toList();
  }
}
