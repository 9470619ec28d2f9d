package asterism.bot.chat;

import asterism.bot.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Keeps what is shown where: by channel, and by account where it is shown to one person. */
public final class Mailbox implements ChatService {
  private record Letter(String place, long card, Message message) {
    private static final String NOWHERE = "";

    Letter gone() {
      return new Letter(NOWHERE, card, message);
    }

    boolean isGone() {
      return place.equals(NOWHERE);
    }
  }

  private final Platform platform;
  private final Map<String, Letter> letters = new LinkedHashMap<>();
  private final Map<String, Map<String, Set<String>>> reactions = new HashMap<>();
  private UnaryOperator<Reactions> telling = UnaryOperator.identity();
  private Instant quiet = Instant.EPOCH;

  public Mailbox() {
    this(Platform.ROOM);
  }

  /** That of another service. */
  public Mailbox(Platform platform) {
    this.platform = platform;
  }

  /** What stands there now, the first first. */
  public synchronized List<Message> at(String place) {
    List<Message> found = new ArrayList<>();
    letters.values().stream()
        .filter(letter -> letter.place().equals(place))
        .forEach(letter -> found.add(letter.message()));
    return found;
  }

  /** The id of the latest that stands there and says so. */
  public synchronized String id(String place, String words) {
    return letters.entrySet().stream()
        .filter(letter -> letter.getValue().place().equals(place))
        .filter(letter -> letter.getValue().message().plain().contains(words))
        .map(Map.Entry::getKey)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(words + " not among " + at(place)));
  }

  /** Somebody puts a reaction on a message, or takes it off; the bot does not hear of it. */
  public synchronized void put(String account, String message, String emoji, boolean on) {
    Set<String> people =
        reactions
            .computeIfAbsent(message, first -> new HashMap<>())
            .computeIfAbsent(emoji, first -> new HashSet<>());
    if (on) {
      people.add(account);
    } else {
      people.remove(account);
    }
  }

  /** From now on that is told of what people have put on messages. */
  public synchronized void telling(UnaryOperator<Reactions> told) {
    telling = told;
  }

  /** The accounts of those who have direct messages. */
  public synchronized Set<String> people() {
    return letters.values().stream()
        .map(Letter::place)
        .filter(place -> place.startsWith("@"))
        .map(place -> place.substring(1))
        .collect(Collectors.toSet());
  }

  /** Deletes what stands there, as an administrator or a rule of the service may. */
  public synchronized void clear(String place) {
    letters.replaceAll((id, letter) -> letter.place().equals(place) ? letter.gone() : letter);
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public void start(Router router) {}

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public synchronized Shown post(Place place, long card, Message message) {
    String own = platform == Platform.ROOM ? "" : platform.code();
    String id = own + (letters.size() + 1);
    letters.put(id, new Letter(name(place), card, message));
    return Shown.at(id);
  }

  @Override
  public synchronized Shown edit(Place place, long card, String message, Message now) {
    if (letters.get(message).isGone()) {
      return Shown.not(Verdict.GONE, "deleted");
    }
    letters.computeIfPresent(message, (id, old) -> new Letter(old.place(), old.card(), now));
    return Shown.at(message);
  }

  @Override
  public synchronized Found find(Place place, long card, Instant since) {
    return new Found(
        true,
        letters.entrySet().stream()
            .filter(letter -> letter.getValue().card() == card && !letter.getValue().isGone())
            .map(Map.Entry::getKey)
            .findFirst());
  }

  /** Nobody wants to be disturbed before that. */
  public synchronized void quietUntil(Instant then) {
    quiet = then;
  }

  @Override
  public synchronized Optional<Instant> quietUntil(Place place, Instant now) {
    return Optional.of(quiet).filter(now::isBefore);
  }

  @Override
  public Optional<URI> address(Place place, String message) {
    return Optional.empty();
  }

  @Override
  public Shown react(Place place, String message, List<String> emoji) {
    return Shown.at(message);
  }

  @Override
  public Reactions reactions(Place place, String message) {
    Reactions standing;
    UnaryOperator<Reactions> told;
    synchronized (this) {
      told = telling;
      standing =
          letters.get(message).isGone()
              ? Reactions.not(Reactions.Outcome.GONE)
              : Reactions.all(reactions.getOrDefault(message, Map.of()));
    }
    return told.apply(standing); // which may take its time
  }

  @Override
  public void close() {}

  private static String name(Place place) {
    return (place.direct() ? "@" : "") + place.id();
  }
}
