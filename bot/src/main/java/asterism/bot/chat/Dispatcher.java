package asterism.bot.chat;

import asterism.bot.chat.Incoming.Deed.Reacted;
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
import asterism.bot.command.Wordings;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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

  private final Commands commands;
  private final Rendering rendering;
  private final Clock clock;
  private final Runnable afterCommit;
  private final BiFunction<Call, Command, List<Message>> afterwards;
  private final Homes homes;

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
    this.homes = new Homes(database);
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

  @Override
  public boolean opened(Incoming.WorkspaceKey workspace, String channel) {
    try {
      return homes.in(
          workspace,
          (transaction, number) -> {
            new Workspaces(transaction).requireHere(number);
            new Cards(transaction).revive(number, channel);
            transaction.afterCommit(afterCommit);
            return true;
          });
    } catch (DatabaseUnavailable e) {
      LOG.warn("Cards of channel {} are not tried again: {}", channel, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Cards of channel {} cannot be tried again", channel, e);
    }
    return false;
  }

  /** One thing done by one person, from its arrival until it is answered. */
  private final class Attempt {
    private final Incoming incoming;
    private Wording wording;
    private Reading reading;
    private Optional<Understanding> understood = Optional.empty();
    private @Nullable Reply lostInCommit;

    /** By account. */
    private final Map<String, Option.Mentioned> named = new LinkedHashMap<>();

    Attempt(Incoming incoming) {
      this.incoming = incoming;
      Incoming.Sender sender = incoming.sender();
      this.wording = rendering.outside(sender.language(), zone(sender.zone()));
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
      Incoming.WorkspaceKey home = incoming.sender().workspace();
      if (!incoming.deed().named().isEmpty()) {
        homes.in(home, this::meetMentioned);
      }
      Reply[] made = new Reply[1];
      try {
        return homes.in(
            home,
            (transaction, workspace) -> {
              made[0] = act(transaction, workspace);
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

    private Reply act(Transaction transaction, long workspace) {
      Instant now = clock.instant();
      if (!new Deliveries(transaction).take(workspace, incoming.delivery())) {
        // either this very delivery was committed though we never heard of it, or it came twice
        return Optional.ofNullable(lostInCommit).orElse(Reply.ELSEWHERE);
      }
      Optional<Understanding> onCard = Optional.empty();
      if (incoming.deed() instanceof Reacted reaction) {
        onCard = onCard(transaction, workspace, reaction);
        if (onCard.isEmpty()) {
          return Reply.NOTHING;
        }
      }
      People people = new People(transaction);
      Groups groups = new Groups(transaction);
      Person by = placed(sender(people, workspace, now), workspace, transaction);
      if (incoming.spot().direct() && incoming.deed().typed().isPresent()) {
        people
            .account(workspace, incoming.sender().account())
            .ifPresent(account -> Reach.again(transaction, account.id(), now));
      }
      Wordings wordings = rendering.in(transaction);
      wording = wordings.of(by);
      reading = reading(now, account -> mentioned(people, workspace, account));
      understood = onCard.or(() -> incoming.deed().understood(commands, reading));
      if (understood.isEmpty()) {
        return Reply.NOTHING;
      }
      Answering answering = new Answering(commands, reading, wording);
      if (Absence.hinders(incoming, understood.get())) {
        return Absence.answer(incoming, understood.get(), answering, wording);
      }
      Incoming.Spot spot = incoming.spot();
      boolean apart = spot.direct() || !spot.present();
      Optional<Group> here =
          apart
              ? groupInMind(by, groups)
              : Optional.of(groups.ofChannel(workspace, spot.id(), spot.name(), now));
      here.ifPresent(group -> people.spokeIn(by, group.id()));
      Optional<Group> about = understood.get().group().flatMap(groups::find).or(() -> here);
      Joining joining =
          new Joining(
              new Roster(transaction), here.filter(group -> !apart), dayIn(here, wordings, now));
      joining.before(incoming.deed().takesPart() ? taking(by) : List.of());
      Call[] made = new Call[1];
      Reply reply =
          answering.answer(
              understood.get(),
              group -> standings(transaction, by, group.or(() -> about), wordings, now),
              (arguments, permission) ->
                  made[0] =
                      new Call(
                          transaction,
                          by,
                          workspace,
                          incoming.sender().account(),
                          apart ? Optional.empty() : Optional.of(spot.id()),
                          platform().tellsZones(),
                          platform().listsVerbs(),
                          about,
                          arguments,
                          permission,
                          now,
                          wordings,
                          wording,
                          reading));
      if (made[0] != null) {
        Command done = understood.get().command();
        joining.after(by, done, now);
        if (reply.form().isEmpty() && reply.message().isPresent()) {
          for (Message below : afterwards.apply(made[0], done)) {
            reply = reply.with(below);
          }
        }
      }
      boolean wonders = incoming.deed().isAboutOneGroup() && !understood.get().namesWhatItIsAbout();
      return apart && wonders ? inDirect(reply, people.person(by.id()), groups, wordings) : reply;
    }

    /** Looked up before anybody is met: what is done to other messages is nothing to us. */
    private Optional<Understanding> onCard(
        Transaction transaction, long workspace, Reacted reaction) {
      Incoming.Spot spot = incoming.spot();
      String place = spot.direct() ? incoming.sender().account() : spot.id();
      return new Cards(transaction)
          .inMessage(workspace, place, spot.direct(), reaction.message())
          .flatMap(card -> reaction.on(card, commands));
    }

    /**
     * Who did it, as they are known now: a new person if they never were here; and what the service
     * tells of them otherwise than before is taken over.
     */
    private Person sender(People people, long workspace, Instant now) {
      Incoming.Sender sender = incoming.sender();
      People.Profile profile =
          new People.Profile(sender.name(), zone(sender.zone()), sender.language());
      Person by = people.behind(workspace, sender.account(), profile, now);
      people.used(workspace, sender.account(), now);
      if (sender.current() && profile.tells(by)) {
        people.refresh(workspace, sender.account(), profile, false, true);
        return people.person(by.id());
      }
      return by;
    }

    /** Where the service does not tell where people are, they are taken to be where a group is. */
    private Person placed(Person by, long workspace, Transaction transaction) {
      Incoming.Spot spot = incoming.spot();
      if (by.zone().isPresent() || platform().tellsZones() || spot.direct() || !spot.present()) {
        return by;
      }
      return new Groups(transaction)
          .findByChannel(workspace, spot.id())
          .flatMap(Group::zone)
          .map(zone -> new People(transaction).presumeZone(by, zone))
          .orElse(by);
    }

    private Platform platform() {
      return incoming.sender().workspace().platform();
    }

    /** Who takes part by this: whoever does it, and the people named in it. */
    private List<Person> taking(Person by) {
      return Stream.concat(
              Stream.of(by),
              named.values().stream()
                  .filter(who -> who.active() && !who.bot())
                  .map(Option.Mentioned::person))
          .toList();
    }

    /**
     * A direct message is about the group its writer last spoke in, or else one they have a role
     * in, or the first there is.
     */
    private Optional<Group> groupInMind(Person by, Groups groups) {
      return by.lastGroupId()
          .flatMap(groups::find)
          .or(() -> groups.ofRolesOf(by.id(), reading.today()))
          .or(() -> groups.all().stream().findFirst());
    }

    /**
     * In a direct message, or where the bot is not, the answer says which group it is about.
     *
     * @param by as they are now: the command may have changed their language or their group
     */
    private Reply inDirect(Reply reply, Person by, Groups groups, Wordings wordings) {
      Optional<Group> group = groupInMind(by, groups);
      if (group.isEmpty()) {
        return reply;
      }
      Wording words = wordings.of(by);
      return reply.with(
          new Message(
              List.of(
                  new Block.Note(words.say("direct.about", "group", group.get().name())),
                  new Block.Actions(List.of(anotherGroup(words))))));
    }

    private static Button anotherGroup(Wording words) {
      return new Button(
          Invocation.of("asterism", "groups").id(),
          words.plain("direct.another"),
          words.plain("direct.another.description"),
          Button.Look.PLAIN);
    }

    private Set<Standing> standings(
        Transaction transaction, Person by, Optional<Group> group, Wordings wordings, Instant now) {
      return new Standings(transaction, incoming.sender().administrator())
          .of(by.id(), group.map(Group::id), dayIn(group, wordings, now), reading.today());
    }

    /** By which roles begin and end there, wherever people are. */
    private LocalDate dayIn(Optional<Group> group, Wordings wordings, Instant now) {
      return group
          .map(there -> LocalDate.ofInstant(now, wordings.of(there).zone()))
          .orElse(reading.today());
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

    /**
     * Whoever is mentioned is known from then on, whatever becomes of the command. A guess serves
     * only where nothing was known.
     */
    private boolean meetMentioned(Transaction transaction, long workspace) {
      new Workspaces(transaction).requireHere(workspace);
      People people = new People(transaction);
      for (Incoming.Mentioned who : incoming.deed().named()) {
        People.Profile profile = new People.Profile(who.name(), zone(who.zone()), who.language());
        boolean told = who.current() || people.findBehind(workspace, who.account()).isEmpty();
        people.behind(workspace, who.account(), profile, clock.instant());
        if (told) {
          people.refresh(workspace, who.account(), profile, who.bot(), who.active());
        }
        named.put(who.account(), known(people, workspace, who.account()).orElseThrow());
      }
      return true;
    }

    private Optional<Option.Mentioned> mentioned(People people, long workspace, String account) {
      return Optional.ofNullable(named.get(account)).or(() -> known(people, workspace, account));
    }

    private static Optional<Option.Mentioned> known(People people, long workspace, String account) {
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
