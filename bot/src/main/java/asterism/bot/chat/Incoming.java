package asterism.bot.chat;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import asterism.bot.command.Commands;
import asterism.bot.command.Invocation;
import asterism.bot.command.Quotation;
import asterism.bot.command.Reading;
import asterism.bot.command.Understanding;
import asterism.bot.command.UsageError;
import asterism.bot.message.Harmless;
import asterism.storage.card.Cards;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Something a person did in a chat service, in nobody's dialect.
 *
 * @param delivery the service's own id of this event: the same delivery twice has one effect
 */
public record Incoming(String delivery, Sender sender, Spot spot, Deed deed) {

  /**
   * Who did it. Identity is workspace and account together; the rest is what the service knows of
   * them now.
   *
   * @param zone IANA name, where the service tells it
   * @param language tag such as {@code es-MX}, where the service tells it
   * @param administrator whether the service calls them its administrator
   * @param current whether the service told the name, zone and language just now; else they are a
   *     guess, which changes nothing that is known
   */
  public record Sender(
      WorkspaceKey workspace,
      String account,
      String name,
      Optional<String> zone,
      Optional<String> language,
      boolean administrator,
      boolean current) {

    /** As the service just told. */
    public Sender(
        WorkspaceKey workspace,
        String account,
        String name,
        Optional<String> zone,
        Optional<String> language,
        boolean administrator) {
      this(workspace, account, name, zone, language, administrator, true);
    }
  }

  /**
   * Somebody mentioned, as far as the service tells.
   *
   * @param bot whether a program and no person
   * @param active whether the account can still be used
   * @param current whether the service told all this just now; else it is a guess, which changes
   *     nothing that is known
   */
  public record Mentioned(
      String account,
      String name,
      Optional<String> zone,
      Optional<String> language,
      boolean bot,
      boolean active,
      boolean current) {

    /** As the service just told. */
    public Mentioned(
        String account,
        String name,
        Optional<String> zone,
        Optional<String> language,
        boolean bot,
        boolean active) {
      this(account, name, zone, language, bot, active, true);
    }
  }

  /** A workspace as its service names it: a Slack team, a Discord server, the room. */
  public record WorkspaceKey(Platform platform, String id, String name) {}

  /**
   * Where it was done.
   *
   * @param id the service's id of the channel; of the person's own conversation with the bot when
   *     {@code direct}
   * @param name blank where the service could not be asked
   * @param present whether the bot is in that channel and can show cards there
   * @param lacking what it may not do there and has to, where the service tells
   */
  public record Spot(String id, String name, boolean direct, boolean present, List<Right> lacking) {

    /** What the bot is to be allowed in a channel. */
    public enum Right {
      VIEW,
      SEND,
      SEND_IN_THREADS,
      HISTORY,
      /** Without it, pictures are told in words. */
      ATTACH_FILES,
      /** Without it, what does not fit into one message stands below it. */
      OPEN_THREADS;

      /** Whether nothing can be shown there without it. */
      public boolean needed() {
        return this != ATTACH_FILES && this != OPEN_THREADS;
      }
    }

    public Spot {
      lacking = List.copyOf(lacking);
    }

    /** Where the service tells no more than whether the bot is there. */
    public Spot(String id, String name, boolean direct, boolean present) {
      this(id, name, direct, present, List.of());
    }

    /** A channel where the bot may do all but what it lacks. */
    public Spot(String id, String name, List<Right> lacking) {
      this(id, name, false, lacking.stream().noneMatch(Right::needed), lacking);
    }

    /** Where the bot is. */
    public Spot(String id, String name, boolean direct) {
      this(id, name, direct, true);
    }
  }

  /** What was done. */
  public sealed interface Deed {

    /**
     * What it asks for; empty when it asks for nothing.
     *
     * @throws UsageError when that cannot be understood
     */
    Optional<Understanding> understood(Commands commands, Reading reading);

    /** Whether whoever does it in a group's channel takes part in the group. */
    default boolean takesPart() {
      return true;
    }

    /**
     * Whether the answer to it, given apart from any channel, is to say which group it is about.
     */
    default boolean isAboutOneGroup() {
      return true;
    }

    /** The line that was typed; empty where none was. */
    default Optional<String> typed() {
      return Optional.empty();
    }

    /** For each mention as it stands in what was said ({@code @maria}), who is meant. */
    default Map<String, Mentioned> mentions() {
      return Map.of();
    }

    /** Everybody it names: they are known from then on. */
    default Collection<Mentioned> named() {
      return mentions().values();
    }

    /**
     * A command typed, such as {@code /commit done 12}; said to the bot by name or in a direct
     * message, the slash may be missing.
     *
     * @param mentions for each mention as it stands in the line ({@code @maria}), who is meant
     */
    record Said(String line, Map<String, Mentioned> mentions) implements Deed {
      public Said {
        line = Harmless.text(line);
        mentions = Map.copyOf(mentions);
      }

      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        return Optional.of(Understanding.ofLine(commands, line, reading));
      }

      @Override
      public Optional<String> typed() {
        return Optional.of(line);
      }
    }

    /**
     * A verb chosen by name, with what it is told by option, where the service knows the verbs.
     *
     * @param given by option name: people as accounts, the rest as typed; what was left out is not
     *     there
     * @param mentions for each mention as it stands in what was typed ({@code @maria}), who is
     *     meant; and for each person chosen, under the account, who that is
     */
    record Called(
        String command, String verb, Map<String, String> given, Map<String, Mentioned> mentions)
        implements Deed {
      public Called {
        mentions = Map.copyOf(mentions);
        given = harmless(given);
      }

      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        return Optional.of(
            Understanding.called(commands, new Invocation(command, verb, given), reading)
                .orElseThrow(() -> UsageError.of("usage.old_command")));
      }

      /** As it stands in the input line of the service. */
      @Override
      public Optional<String> typed() {
        return Optional.of(
            new TreeMap<>(given)
                .entrySet().stream()
                    .map(each -> " " + each.getKey() + ":" + each.getValue())
                    .collect(joining("", "/" + command + " " + verb, "")));
      }
    }

    /**
     * A button pressed.
     *
     * @param button its id
     * @param inPrivate whether the button stood in a private answer, which the reply may replace
     */
    record Pressed(String button, boolean inPrivate) implements Deed {
      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        return ours(Understanding.of(commands, button, Map.of()));
      }
    }

    /**
     * A form filled in.
     *
     * @param values by field id, empty ones included
     * @param mentions for each mention as it stands in a value, who is meant; and for each person
     *     chosen, under the account, who that is
     */
    record Submitted(String form, Map<String, String> values, Map<String, Mentioned> mentions)
        implements Deed {
      public Submitted {
        mentions = Map.copyOf(mentions);
        values = harmless(values);
      }

      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        return ours(Understanding.of(commands, form, values));
      }
    }

    /**
     * A reaction given or taken back. On a card it is the verb {@code reacted} of the card's kind;
     * where nobody declared that, or the message is no card, nothing, and then nobody is known or
     * joins by it.
     *
     * @param message the service's id; of one that takes several pages, that of the first
     * @param emoji its Slack name without a skin tone: {@code white_check_mark}
     * @param at when, where the service tells
     */
    record Reacted(String message, String emoji, boolean on, Optional<Instant> at) implements Deed {

      /** Where the service does not tell when. */
      public Reacted(String message, String emoji, boolean on) {
        this(message, emoji, on, Optional.empty());
      }

      /**
       * What it means on a card. The verb is told {@code subject}, {@code emoji}, {@code on} (yes
       * or no), {@code at} (ISO, where the service tells it), {@code message}, {@code card} and
       * {@code former}: yes where the card has moved on to another message.
       */
      Optional<Understanding> on(Cards.InMessage card, Commands commands) {
        Map<String, String> told = new HashMap<>();
        told.put("subject", Long.toString(card.subject()));
        told.put("emoji", emoji);
        told.put("on", yes(on));
        at.ifPresent(when -> told.put("at", when.toString()));
        told.put("message", message);
        told.put("card", Long.toString(card.card()));
        told.put("former", yes(card.former()));
        return Understanding.of(
            commands, new Invocation(card.kind(), "reacted", told).id(), Map.of());
      }

      private static String yes(boolean so) {
        return so ? "yes" : "no";
      }

      /** Nothing before it is known on which card. */
      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        return Optional.empty();
      }

      @Override
      public boolean isAboutOneGroup() {
        return false;
      }
    }

    /**
     * The bot was added somewhere, by whoever did it. What it does then is the verb {@code
     * asterism/added}, told by {@code what}; where nobody declared it, nothing.
     */
    record Added(What what) implements Deed {

      /** What it was added to. */
      public enum What {
        WORKSPACE,
        CHANNEL
      }

      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        String where = what.name().toLowerCase(Locale.ROOT);
        String id = new Invocation("asterism", "added", Map.of("what", where)).id();
        return Understanding.of(commands, id, Map.of());
      }

      @Override
      public boolean takesPart() {
        return false;
      }
    }

    /**
     * The person opened the bot's home page. What it shows is the message that the verb {@code
     * asterism/home} answers; where nobody declared it, nothing.
     */
    record Opened() implements Deed {
      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        return Understanding.of(commands, Invocation.of("asterism", "home").id(), Map.of());
      }

      @Override
      public boolean isAboutOneGroup() {
        return false;
      }

      @Override
      public boolean takesPart() {
        return false;
      }
    }

    /**
     * The person chose "Record as commitment" on a message. It opens the form of {@code
     * commit/make}, filled in; where nobody declared that, nothing.
     *
     * @param author whose message it is
     * @param text what it says; empty where it is a picture
     * @param link to the message
     * @param mentions for each mention as it stands in the text ({@code @maria}), who is meant
     */
    record Recorded(Mentioned author, String text, String link, Map<String, Mentioned> mentions)
        implements Deed {
      public Recorded {
        text = Harmless.text(text);
        link = Harmless.text(link);
        mentions = Map.copyOf(mentions);
      }

      @Override
      public Optional<Understanding> understood(Commands commands, Reading reading) {
        boolean own = author.account().equals(reading.self());
        Optional<Understanding> found =
            Understanding.of(
                commands,
                Invocation.of("commit", "make"),
                new Quotation(
                    author.name(),
                    own ? Optional.empty() : Optional.of(author.account()),
                    text,
                    link),
                reading);
        if (found.isPresent() && !own && (author.bot() || !author.active())) {
          throw UsageError.of("usage.cannot_promise", "person", author.name(), "bot", author.bot());
        }
        return found;
      }

      @Override
      public Collection<Mentioned> named() {
        return Stream.concat(Stream.of(author), mentions.values().stream()).toList();
      }
    }

    private static Map<String, String> harmless(Map<String, String> values) {
      return values.entrySet().stream()
          .collect(toUnmodifiableMap(Map.Entry::getKey, value -> Harmless.text(value.getValue())));
    }

    /** A button or a form of a version of the bot that had another catalogue is told so. */
    private static Optional<Understanding> ours(Optional<Understanding> found) {
      return Optional.of(found.orElseThrow(() -> UsageError.of("usage.old_button")));
    }
  }
}
