package asterism.bot.chat;

import asterism.bot.command.Answering;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.Understanding;
import asterism.bot.command.UsageError;
import asterism.bot.message.Button;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Transaction;
import asterism.storage.card.Deliveries;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@link Router}: finds out whose collaborative, which group and which person it is, has the
 * command done, and puts the three kinds of wrong into words. Safe for use by many threads.
 */
public final class Dispatcher implements Router {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /**
   * Chat services wait three seconds for an answer. The last attempt begins within the first half
   * of them; a database that is there and says nothing may still hold it longer.
   */
  private static final RetryPolicy<Reply> WHILE_THE_DATABASE_IS_AWAY =
      RetryPolicy.<Reply>builder()
          .handle(DatabaseUnavailable.class)
          .withDelay(Duration.ofMillis(200))
          .withMaxDuration(Duration.ofMillis(1500))
          .withMaxRetries(-1)
          .build();

  private final Database database;
  private final Commands commands;
  private final Rendering rendering;
  private final Clock clock;
  private final Runnable afterCommit;
  private final BiFunction<Call, Command, List<Message>> afterwards;
  private final Map<Incoming.WorkspaceKey, Workspaces.Met> met = new ConcurrentHashMap<>();

  /**
   * @param afterCommit run after each commit: cards may be behind now
   * @param afterwards what is to be added below the answer to a command that was done
   */
  public Dispatcher(
      Database database,
      Commands commands,
      Rendering rendering,
      Clock clock,
      Runnable afterCommit,
      BiFunction<Call, Command, List<Message>> afterwards) {
    this.database = database;
    this.commands = commands;
    this.rendering = rendering;
    this.clock = clock;
    this.afterCommit = afterCommit;
    this.afterwards = afterwards;
  }

  @Override
  public Reply handle(Incoming incoming) {
    Attempt attempt = new Attempt(incoming);
    try {
      return attempt.answered();
    } catch (DatabaseUnavailable e) {
      LOG.warn(
          "Delivery {} was {}: {}",
          incoming.delivery(),
          attempt.lostInCommit == null ? "not acted upon" : "perhaps acted upon",
          e.getMessage());
      return Reply.passing(
          attempt.wording.say(
              attempt.lostInCommit == null ? "trouble.database" : "trouble.unsure"));
    } catch (RuntimeException e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Incident {}: delivery {} failed", incident, incoming.delivery(), e);
      return Reply.passing(attempt.wording.say("trouble.defect", "incident", incident));
    }
  }

  /** One thing done by one person, from its arrival until it is answered. */
  private final class Attempt {
    private final Incoming incoming;
    private Wording wording;
    private Reading reading;
    private Optional<Understanding> understood = Optional.empty();
    private @Nullable Reply lostInCommit;

    Attempt(Incoming incoming) {
      this.incoming = incoming;
      Incoming.Sender sender = incoming.sender();
      Language language = sender.language().map(Language::of).orElse(rendering.language());
      this.wording = rendering.texts().in(language, rendering.zoneOf(zone(sender.zone())));
      this.reading = reading(clock.instant(), account -> Optional.empty());
    }

    Reply answered() {
      try {
        return Failsafe.with(WHILE_THE_DATABASE_IS_AWAY).get(this::run);
      } catch (UsageError e) {
        return new Answering(commands, reading, wording).mistake(e, understood);
      }
    }

    private Reply run() {
      Workspaces.Met home = home(incoming.sender().workspace());
      if (!incoming.deed().mentions().isEmpty()) {
        database.runInCollaborative(
            home.collaborative(), transaction -> meetMentioned(transaction, home.workspace()));
      }
      Reply[] made = new Reply[1];
      try {
        return database.inCollaborative(
            home.collaborative(),
            transaction -> {
              made[0] = act(transaction, home.workspace());
              transaction.afterCommit(afterCommit);
              return made[0];
            });
      } catch (DatabaseUnavailable e) {
        if (e.outcomeUnknown()) {
          lostInCommit = made[0];
        }
        throw e;
      }
    }

    /** Never asks the database while it holds others up. */
    private Workspaces.Met home(Incoming.WorkspaceKey key) {
      Workspaces.Met known = met.get(key);
      if (known == null) {
        known = meet(key);
        met.put(key, known);
      }
      return known;
    }

    private Workspaces.Met meet(Incoming.WorkspaceKey key) {
      return database.acrossCollaboratives(
          transaction ->
              new Workspaces(transaction).met(key.platform().code(), key.id(), key.name()));
    }

    private Reply act(Transaction transaction, long workspace) {
      Instant now = clock.instant();
      if (!new Deliveries(transaction).take(workspace, incoming.delivery())) {
        // either this very delivery was committed though we never heard of it, or it came twice
        return Optional.ofNullable(lostInCommit).orElse(Reply.NOTHING);
      }
      People people = new People(transaction);
      Incoming.Sender sender = incoming.sender();
      Person by =
          people.behind(
              workspace,
              sender.account(),
              new People.Profile(sender.name(), zone(sender.zone()), sender.language()),
              now);
      wording = rendering.wordingOf(by);
      reading = reading(now, account -> mentioned(people, workspace, account));
      understood = incoming.deed().understood(commands, reading);
      if (understood.isEmpty()) {
        return Reply.NOTHING;
      }
      Incoming.Spot spot = incoming.spot();
      Groups groups = new Groups(transaction);
      Group group =
          spot.direct()
              ? groupInMind(by, groups)
              : groups.ofChannel(workspace, spot.id(), spot.name(), now);
      people.spokeIn(by, group.id());
      LocalDate today = LocalDate.ofInstant(now, rendering.wordingOf(group).zone());
      if (!spot.direct()) {
        new Roster(transaction).joins(by.id(), group.id(), today, now);
      }
      Call[] made = new Call[1];
      Reply reply =
          new Answering(commands, reading, wording)
              .answer(
                  understood.get(),
                  () -> standings(transaction, by, group, today),
                  (arguments, permission) ->
                      made[0] =
                          new Call(
                              transaction,
                              by,
                              workspace,
                              sender.account(),
                              group,
                              arguments,
                              permission,
                              now,
                              wording,
                              reading));
      if (made[0] != null && reply.form().isEmpty()) {
        for (Message below : afterwards.apply(made[0], understood.get().command())) {
          reply = reply.with(below);
        }
      }
      return spot.direct() ? about(groupInMind(people.person(by.id()), groups), reply) : reply;
    }

    /**
     * A direct message is about the group its writer last spoke in, or else one they have a role
     * in, or the first there is.
     */
    private Group groupInMind(Person by, Groups groups) {
      return by.lastGroupId()
          .flatMap(groups::find)
          .or(() -> groups.ofRolesOf(by.id(), reading.today()))
          .or(() -> groups.all().stream().findFirst())
          .orElseThrow(() -> UsageError.of("usage.no_group"));
    }

    /** In a direct message the answer says which group it is about. */
    private Reply about(Group group, Reply reply) {
      return new Reply(
          reply
              .message()
              .map(
                  message ->
                      message
                          .note(wording.say("direct.about", "group", group.name()))
                          .actions(List.of(anotherGroup()))),
          reply.form(),
          reply.replaces());
    }

    private Button anotherGroup() {
      return new Button(
          Invocation.of("asterism", "groups").id(),
          wording.plain("direct.another"),
          wording.plain("direct.another.description"),
          Button.Look.PLAIN);
    }

    /**
     * @param today the day it is in the group: roles begin and end there, wherever people are
     */
    private Set<Standing> standings(
        Transaction transaction, Person by, Group group, LocalDate today) {
      return new Standings(transaction, incoming.sender().administrator())
          .of(by.id(), group.id(), today);
    }

    private Reading reading(Instant now, Function<String, Optional<Option.Mentioned>> people) {
      Map<String, String> accounts = new HashMap<>();
      incoming.deed().mentions().forEach((words, who) -> accounts.put(words, who.account()));
      return new Reading(
          LocalDate.ofInstant(now, wording.zone()),
          wording.language(),
          accounts,
          incoming.sender().account(),
          people);
    }

    /** Whoever is mentioned is known from then on, whatever becomes of the command. */
    private void meetMentioned(Transaction transaction, long workspace) {
      People people = new People(transaction);
      for (Incoming.Mentioned who : incoming.deed().mentions().values()) {
        People.Profile profile = new People.Profile(who.name(), zone(who.zone()), who.language());
        people.behind(workspace, who.account(), profile, clock.instant());
        people.refresh(workspace, who.account(), profile, who.bot(), who.active());
      }
    }

    private static Optional<Option.Mentioned> mentioned(
        People people, long workspace, String account) {
      return people
          .account(workspace, account)
          .map(
              found ->
                  new Option.Mentioned(
                      people.person(found.personId()), account, found.bot(), found.active()));
    }
  }

  /** A zone the service named, if it is one. */
  private static Optional<ZoneId> zone(Optional<String> name) {
    try {
      return name.map(ZoneId::of);
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }
}
