package asterism.bot.card;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A chat service that shows what it is given, unless it is told otherwise. */
final class ScriptedService implements ChatService {
  private final Platform platform;
  private final List<String> shown = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final Map<Long, String> cards = new HashMap<>();
  private final Map<String, List<String>> seeds = new HashMap<>();
  private int seedings;
  private volatile Function<String, Reactions> readings =
      message -> Reactions.not(Reactions.Outcome.UNREADABLE);
  private UnaryOperator<Shown> seeding = shown -> shown;
  private int asked;
  private Optional<Boolean> losing = Optional.empty();
  private volatile Optional<Instant> quiet = Optional.empty();
  private volatile Optional<Verdict> refusing = Optional.empty();
  private volatile CountDownLatch free = new CountDownLatch(0);

  ScriptedService(Platform platform) {
    this.platform = platform;
  }

  /** From now on no answer comes back. */
  void hang() {
    free = new CountDownLatch(1);
  }

  /** What hangs is answered now. */
  void release() {
    free.countDown();
  }

  void refuse(boolean now) {
    refuse(now ? Optional.of(Verdict.REFUSED) : Optional.empty());
  }

  /** From now on nothing new is taken, with this verdict. */
  void refuse(Optional<Verdict> how) {
    refusing = how;
  }

  /** The answer to the next post is lost, and so may be the post itself. */
  synchronized void lose(boolean post) {
    losing = Optional.of(post);
  }

  /** Until then nobody wants to be disturbed. */
  void quiet(Instant until) {
    quiet = Optional.of(until);
  }

  /** In plain words, the first first. */
  synchronized List<String> shown() {
    return List.copyOf(shown);
  }

  /** Where each of them stands. */
  synchronized List<String> places() {
    return List.copyOf(places);
  }

  /** From now on that is what comes of reactions to be put under a message. */
  synchronized void seeding(UnaryOperator<Shown> made) {
    seeding = made;
  }

  /** By message. */
  synchronized Map<String, List<String>> seeds() {
    return Map.copyOf(seeds);
  }

  /** From now on that is what people have put on a message. */
  void reading(Function<String, Reactions> told) {
    readings = told;
  }

  /** How often it was asked to put reactions under a message. */
  synchronized int seedings() {
    return seedings;
  }

  /** How often it was asked to show something. */
  synchronized int asked() {
    return asked;
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
  public Shown post(Place place, long card, Message message) {
    ask();
    return refusing
        .map(how -> Shown.not(how, "channel_not_found"))
        .orElseGet(() -> keep(place, card, message));
  }

  private synchronized Shown keep(Place place, long card, Message message) {
    Optional<Boolean> lost = losing;
    losing = Optional.empty();
    if (lost.orElse(false)) {
      return Shown.not(Verdict.IN_DOUBT, "no answer");
    }
    shown.add(message.plain());
    places.add(place.id());
    String id = Integer.toString(shown.size() - 1);
    cards.put(card, id);
    return lost.isPresent() ? Shown.not(Verdict.IN_DOUBT, "no answer") : Shown.at(id);
  }

  @Override
  public Shown edit(Place place, long card, String message, Message now) {
    ask();
    return replace(message, now);
  }

  private synchronized Shown replace(String message, Message now) {
    shown.set(Integer.parseInt(message), now.plain());
    return Shown.at(message);
  }

  @Override
  public synchronized Found find(Place place, long card, Instant since) {
    return new Found(true, Optional.ofNullable(cards.get(card)));
  }

  @Override
  public Optional<Instant> quietUntil(Place place, Instant now) {
    return quiet.filter(now::isBefore);
  }

  @Override
  public Optional<URI> address(Place place, String message) {
    return Optional.empty();
  }

  @Override
  public synchronized Shown react(Place place, String message, List<String> emoji) {
    Shown made = seeding.apply(Shown.at(message));
    if (made.verdict() == Verdict.SHOWN) {
      seeds.put(message, emoji);
    }
    seedings++;
    return made;
  }

  @Override
  public Reactions reactions(Place place, String message) {
    return readings.apply(message);
  }

  @Override
  public void close() {
    release();
  }

  private void ask() {
    synchronized (this) {
      asked++;
    }
    try {
      free.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
