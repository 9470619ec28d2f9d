package asterism.bot;

import asterism.bot.chat.ChatService;
import asterism.bot.command.Commands;
import asterism.bot.feature.help.HelpFeature;
import asterism.bot.schedule.Routine;
import asterism.bot.schedule.Watch;
import asterism.bot.web.Probe;
import asterism.bot.web.Probe.Status;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Mornings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the bot is: what {@code /health}, {@code /metrics} and {@code /asterism status} say. */
final class Condition {
  /** A card that waits longer than this is a sign of trouble. */
  private static final Duration TOO_LONG = Duration.ofMinutes(5);

  private static final int NOTES = 3;

  /** The routine that thinks of what people are to be told. */
  private static final String REMINDERS = "reminders";

  private final Database database;
  private final Clock clock;
  private final Clock machine;
  private final Instant started;
  private final Watch watch;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private @Nullable Commands catalogue;
  private List<ChatService> services = List.of();

  /**
   * @param clock by which cards wait
   * @param machine by which the process runs
   */
  Condition(Database database, Clock clock, Clock machine) {
    this.database = database;
    this.clock = clock;
    this.machine = machine;
    this.started = machine.instant();
    this.watch = new Watch(machine);
    new JvmMemoryMetrics().bindTo(metrics);
    new JvmThreadMetrics().bindTo(metrics);
    Gauge.builder("asterism.cards.waiting", this, condition -> condition.waiting().waiting())
        .description("cards whose shown version is behind")
        .register(metrics);
    Gauge.builder("asterism.cards.given.up", this, condition -> condition.waiting().givenUp())
        .description("cards that could not be shown and are not tried any more")
        .register(metrics);
    Gauge.builder(
            "asterism.cards.oldest.waiting",
            this,
            condition -> condition.behind(condition.waiting()).toSeconds())
        .baseUnit("seconds")
        .description("how long the longest waiting card has waited")
        .register(metrics);
  }

  void offers(Commands commands) {
    catalogue = commands;
  }

  void serves(List<ChatService> services) {
    this.services = List.copyOf(services);
  }

  /** The same routines; from now on it is known when they look. */
  List<Routine> watched(List<Routine> routines) {
    return watch.over(routines);
  }

  Commands catalogue() {
    return Objects.requireNonNull(catalogue, "offers() comes before the first question");
  }

  PrometheusMeterRegistry metrics() {
    return metrics;
  }

  List<Probe> probes() {
    List<Probe> probes = new ArrayList<>();
    probes.add(new Probe("database", this::database));
    probes.add(new Probe("cards", () -> cards(waiting())));
    probes.add(new Probe("routines", this::routines));
    services.forEach(
        service -> probes.add(new Probe(service.platform().code(), () -> connection(service))));
    return probes;
  }

  private static Status connection(ChatService service) {
    return service.connected() ? Status.well("connected") : Status.ill("not connected");
  }

  /**
   * What {@code /asterism status} says.
   *
   * @param transaction in which it is asked: the database answers, then
   */
  HelpFeature.Status status(Transaction transaction) {
    Cards cards = new Cards(transaction);
    Cards.Waiting waiting = cards.waiting(platforms(), clock.instant());
    return new HelpFeature.Status(
        Version.NUMBER,
        Duration.between(started, machine.instant()),
        "PostgreSQL " + database.version(),
        services.stream()
            .filter(ChatService::connected)
            .map(service -> service.platform().code())
            .toList(),
        waiting.waiting(),
        behind(waiting),
        waiting.givenUp(),
        cards.notesOfGivenUp(platforms(), NOTES),
        new HelpFeature.Looks(
            watch.ago(REMINDERS).orElse(Duration.ZERO),
            watch.again(REMINDERS).orElse(Duration.ZERO),
            new Mornings(transaction).next()));
  }

  private Status database() {
    return database.answers()
        ? Status.well("PostgreSQL " + database.version())
        : Status.ill("PostgreSQL does not answer");
  }

  private Status routines() {
    List<String> late = watch.late();
    return late.isEmpty()
        ? Status.well("all look in time")
        : Status.ill("not looking: " + String.join(", ", late));
  }

  private Status cards(Cards.Waiting waiting) {
    Duration behind = behind(waiting);
    String words =
        "%d waiting, the oldest for %d s, %d given up"
            .formatted(waiting.waiting(), behind.toSeconds(), waiting.givenUp());
    return behind.compareTo(TOO_LONG) < 0 ? Status.well(words) : Status.ill(words);
  }

  private Cards.Waiting waiting() {
    return database.acrossCollaboratives(
        transaction -> new Cards(transaction).waiting(platforms(), clock.instant()));
  }

  /** Of those that are on, connected or not: cards of others wait for nobody. */
  private List<String> platforms() {
    return services.stream().map(service -> service.platform().code()).toList();
  }

  private Duration behind(Cards.Waiting waiting) {
    return waiting
        .oldest()
        .map(oldest -> Duration.between(oldest, clock.instant()))
        .filter(behind -> !behind.isNegative())
        .orElse(Duration.ZERO);
  }
}
