package asterism.bot.ordeal;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A chat service that is as real as the one behind it, but for what is about to go wrong. */
final class UnreliableService implements ChatService {
  /** What happens to one call, which does or does not reach the service behind. */
  interface Mishap {
    Shown to(Supplier<Shown> call);
  }

  private final ChatService behind;
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private int tries;
  private final Deque<Found> lookups = new ArrayDeque<>();
  private boolean readable = true;

  UnreliableService(ChatService behind) {
    this.behind = behind;
  }

  /** Of the next call that shows something; one call each, in this order. */
  void next(Mishap mishap) {
    mishaps.addLast(mishap);
  }

  void next(Shown answered) {
    next(call -> answered);
  }

  /** Whether it can be asked what stands there already. */
  void readable(boolean now) {
    readable = now;
  }

  /** What the next lookup comes to; one each, in this order. */
  void nextLookup(Found found) {
    lookups.addLast(found);
  }

  /** How often it was asked to show something. */
  int tries() {
    return tries;
  }

  @Override
  public Platform platform() {
    return behind.platform();
  }

  @Override
  public void start(Router router) {
    behind.start(router);
  }

  @Override
  public boolean connected() {
    return behind.connected();
  }

  @Override
  public Shown post(Place place, long card, Message message) {
    return mishap().to(() -> behind.post(place, card, message));
  }

  @Override
  public Shown edit(Place place, long card, String message, Message now) {
    return mishap().to(() -> behind.edit(place, card, message, now));
  }

  @Override
  public Found find(Place place, long card, Instant since) {
    if (!lookups.isEmpty()) {
      return lookups.removeFirst();
    }
    return readable ? behind.find(place, card, since) : new Found(false, Optional.empty());
  }

  @Override
  public Optional<URI> address(Place place, String message) {
    return Optional.of(URI.create("https://chat.example/" + place.id() + "/" + message));
  }

  @Override
  public Optional<Instant> quietUntil(Place place, Instant now) {
    return behind.quietUntil(place, now);
  }

  @Override
  public Shown react(Place place, String message, List<String> emoji) {
    return behind.react(place, message, emoji);
  }

  @Override
  public Reactions reactions(Place place, String message) {
    return behind.reactions(place, message);
  }

  @Override
  public void close() {
    behind.close();
  }

  private Mishap mishap() {
    tries++;
    return mishaps.isEmpty() ? Supplier::get : mishaps.removeFirst();
  }
}
