package asterism.bot.chat;

import asterism.bot.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final Map<String, Letter> letters = new LinkedHashMap<>();
  private Instant quiet = Instant.EPOCH;

  /** What stands there now, the first first. */
  public synchronized List<Message> at(String place) {
    List<Message> found = new ArrayList<>();
    letters.values().stream()
        .filter(letter -> letter.place().equals(place))
        .forEach(letter -> found.add(letter.message()));
    return found;
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
    return Platform.ROOM;
  }

  @Override
  public void start(Router router) {}

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public synchronized Shown post(Place place, long card, Message message) {
    String id = Integer.toString(letters.size() + 1);
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
    return Reactions.not(Reactions.Outcome.UNREADABLE);
  }

  @Override
  public void close() {}

  private static String name(Place place) {
    return (place.direct() ? "@" : "") + place.id();
  }
}
