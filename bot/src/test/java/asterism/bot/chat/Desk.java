package asterism.bot.chat;

import asterism.bot.card.Face;
import asterism.bot.card.Readings;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Reply;
import asterism.bot.command.Suggesting;
import asterism.bot.command.Suggestions;
import asterism.bot.feature.Feature;
import asterism.bot.feature.commitment.CommitmentFeature;
import asterism.bot.feature.consensus.ConsensusFeature;
import asterism.bot.feature.export.ExportFeature;
import asterism.bot.feature.help.HelpFeature;
import asterism.bot.feature.home.HomeFeature;
import asterism.bot.feature.link.LinkFeature;
import asterism.bot.feature.nudge.NudgeFeature;
import asterism.bot.feature.pathway.PathwayFeature;
import asterism.bot.feature.people.PeopleFeature;
import asterism.bot.feature.publicity.PublicityFeature;
import asterism.bot.feature.setup.SetupFeature;
import asterism.bot.feature.summary.SummaryFeature;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bot as far as the router, on a real database, with no chat service behind it: what people do
 * is handed in as a service would hand it in.
 */
public final class Desk {
  /** A Tuesday morning in Riverside. */
  public static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** Where its public pages are. */
  public static final URI PUBLIC = URI.create("https://riverside.example.org/");

  private static final HelpFeature.Status STATUS =
      new HelpFeature.Status(
          "0",
          Duration.ofDays(1),
          "PostgreSQL",
          List.of("room"),
          2,
          Duration.ofMinutes(3),
          1,
          List.of(),
          new HelpFeature.Looks(Duration.ofSeconds(1), Duration.ofSeconds(1), Optional.empty()));

  private static final Pattern MENTION = Pattern.compile("@[a-z0-9]+");

  private final List<Feature> features = new ArrayList<>();
  private final List<ChatService> services = new ArrayList<>();
  private final List<String> bundles = new ArrayList<>();
  private final Commands commands;
  private final Texts texts;
  private final Router router;
  private Platform platform = Platform.ROOM;
  private String workspace = "riverside";
  private boolean administrator;
  private Incoming.Spot spot = new Incoming.Spot("early-reading", "early-reading", false);
  private final List<Routine> routines;
  private final Map<String, Persona> personas = new HashMap<>();

  /** What the service tells of somebody. */
  private record Persona(String name, ZoneId zone, String language) {}

  public Desk(Database database) {
    this(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /**
   * @param others features besides those that the bot has
   */
  public Desk(Database database, Clock clock, Feature... others) {
    features.add(new CommitmentFeature(database, clock, ZONE));
    features.add(
        new ConsensusFeature(
            database, clock, ZONE, new Readings(database, () -> services), () -> features));
    features.add(new PathwayFeature(() -> features));
    features.add(
        new PeopleFeature(
            (call, departure) -> features.forEach(feature -> feature.left(call, departure))));
    features.add(new SummaryFeature(database, clock, ZONE, () -> features));
    features.add(
        new ExportFeature(database, clock, ZONE, () -> Optional.of(PUBLIC), () -> features));
    features.add(new NudgeFeature(database, clock, ZONE, () -> features));
    features.add(new HelpFeature(this::commands, transaction -> STATUS));
    features.add(new SetupFeature(() -> features));
    features.add(new LinkFeature(() -> features));
    features.add(new HomeFeature(() -> features));
    features.add(
        new PublicityFeature(database, clock, ZONE, () -> Optional.of(PUBLIC), () -> features));
    features.addAll(List.of(others));
    List<Command> all = features.stream().flatMap(f -> f.commands().stream()).toList();
    bundles.add("asterism.bot.texts");
    features.forEach(feature -> bundles.add(feature.texts()));
    this.routines = features.stream().flatMap(f -> f.routines().stream()).toList();
    this.commands = new Commands(all);
    this.texts = new Texts(bundles);
    Rendering rendering = new Rendering(texts, ZONE, Language.ENGLISH);
    Dispatcher dispatcher =
        new Dispatcher(
            database,
            commands,
            rendering,
            clock,
            () -> {},
            (call, done) ->
                features.stream()
                    .flatMap(feature -> feature.afterwards(call, done).stream())
                    .toList());
    Map<String, Suggestions> suggestions = new HashMap<>();
    features.forEach(feature -> suggestions.putAll(feature.suggestions()));
    this.router =
        new Switchboard(
            database,
            dispatcher,
            new Suggester(database, new Suggesting(commands, suggestions), rendering, clock),
            () -> features.forEach(Feature::missed));
  }

  /** For a chat service. */
  public Router router() {
    return router;
  }

  public List<Feature> features() {
    return List.copyOf(features);
  }

  public Commands commands() {
    return commands;
  }

  /** The texts together with those of a chat service. */
  public Texts texts(String service) {
    List<String> all = new ArrayList<>(bundles);
    all.add(service);
    return new Texts(all);
  }

  public Texts texts() {
    return texts;
  }

  /** By kind of card, of every feature. */
  public Map<String, Face> faces() {
    Map<String, Face> faces = new HashMap<>();
    features.forEach(feature -> faces.putAll(feature.faces()));
    return faces;
  }

  /** What people react with there is read back. */
  public Desk reading(ChatService service) {
    services.add(service);
    return this;
  }

  /** One more feature is told what the others are told; it has no commands. */
  public Desk telling(Feature feature) {
    features.add(feature);
    return this;
  }

  /** What follows is done in another workspace, the home of another collaborative. */
  public Desk in(String otherWorkspace) {
    return in(Platform.ROOM, otherWorkspace);
  }

  /** The same on another service; Discord tells nobody's zone. */
  public Desk in(Platform service, String otherWorkspace) {
    platform = service;
    workspace = otherWorkspace;
    return this;
  }

  /** From now on the service tells this of an account; else its name is that of the account. */
  public void persona(String account, String name, ZoneId zone) {
    personas.put(account, new Persona(name, zone, persona(account).language()));
  }

  /** Where the service says that somebody is. */
  public ZoneId zone(String account) {
    return persona(account).zone();
  }

  private Persona persona(String account) {
    return personas.getOrDefault(
        account, new Persona(account, ZONE, account.equals("rosa") ? "es" : "en"));
  }

  /** Has every feature look once at what is due. */
  public void look() {
    routines.forEach(routine -> routine.look().run());
  }

  /** What follows is done by somebody whom the service calls its administrator, or not. */
  public Desk asAdministrator(boolean yes) {
    administrator = yes;
    return this;
  }

  /** What follows is done in another channel. */
  public Desk at(String channel) {
    spot = new Incoming.Spot(channel, channel, false);
    return this;
  }

  /** What follows is done in a direct message to the bot. */
  public Desk inDirect() {
    spot = new Incoming.Spot("direct", "direct", true);
    return this;
  }

  /** What follows is done in a channel where the bot is not. */
  public Desk outside(String channel) {
    spot = new Incoming.Spot(channel, channel, false, false);
    return this;
  }

  /** What follows is done there. */
  public Desk at(Incoming.Spot there) {
    spot = there;
    return this;
  }

  /** Something that has no word of its own here. */
  public Reply does(String account, Incoming.Deed deed) {
    return handle(UUID.randomUUID().toString(), account, deed);
  }

  /** The bot is added somewhere. */
  public Reply added(String account, Incoming.Deed.Added.What what) {
    return handle(UUID.randomUUID().toString(), account, new Incoming.Deed.Added(what));
  }

  /** Cards of a channel may be shown again. */
  public boolean opened(Incoming.WorkspaceKey there, String channel) {
    return router.opened(there, channel);
  }

  /** For what has no word here. */
  public Reply handle(Incoming incoming) {
    return router.handle(incoming);
  }

  public Reply say(String account, String line) {
    return handle(UUID.randomUUID().toString(), account, said(line));
  }

  public Reply say(String delivery, String account, String line) {
    return handle(delivery, account, said(line));
  }

  public Reply press(String account, String button) {
    return handle(UUID.randomUUID().toString(), account, new Incoming.Deed.Pressed(button, false));
  }

  public Reply submit(String account, String form, Map<String, String> values) {
    return handle(
        UUID.randomUUID().toString(),
        account,
        new Incoming.Deed.Submitted(form, values, mentions(String.join("\n", values.values()))));
  }

  /** What the person is told, in plain words; empty for nothing. */
  public static String told(Reply reply) {
    return reply.message().map(Message::plain).orElse("");
  }

  private Reply handle(String delivery, String account, Incoming.Deed deed) {
    return router.handle(
        new Incoming(
            delivery,
            new Incoming.Sender(
                new Incoming.WorkspaceKey(platform, workspace, workspace),
                account,
                persona(account).name(),
                told(persona(account).zone()),
                Optional.of(persona(account).language()),
                administrator),
            spot,
            deed));
  }

  private Optional<String> told(ZoneId zone) {
    return Optional.of(zone.getId()).filter(id -> platform != Platform.DISCORD);
  }

  private Incoming.Deed said(String line) {
    return new Incoming.Deed.Said(line, mentions(line));
  }

  /** Whoever is mentioned is somebody; {@code @bot…} a program, {@code @gone…} nobody any more. */
  private Map<String, Incoming.Mentioned> mentions(String words) {
    Map<String, Incoming.Mentioned> mentions = new LinkedHashMap<>();
    Matcher matcher = MENTION.matcher(words);
    while (matcher.find()) {
      String account = matcher.group().substring(1);
      mentions.put(
          matcher.group(),
          new Incoming.Mentioned(
              account,
              persona(account).name(),
              told(persona(account).zone()),
              Optional.of(persona(account).language()),
              account.startsWith("bot"),
              !account.startsWith("gone")));
    }
    return mentions;
  }
}
