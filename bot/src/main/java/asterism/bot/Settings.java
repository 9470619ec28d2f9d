package asterism.bot;

import asterism.bot.discord.DiscordSettings;
import asterism.bot.message.Language;
import asterism.bot.slack.SlackSettings;
import asterism.bot.web.WebAddress;
import asterism.storage.DatabaseSettings;
import asterism.storage.StartupException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that can be set, read from the environment and checked once.
 *
 * @param publicUrl under which people reach the public pages, with a slash at its end
 * @param zone for groups and people that have not chosen
 * @param language for groups and people that have not chosen
 * @param room whether the local room is open
 * @param slack how Slack is reached, if the bot is there
 * @param discord how Discord is reached, if the bot is there
 * @param clockOffset how far the clock is to run ahead at least; not at all where it {@link
 *     #keepsRealTime}
 */
record Settings(
    DatabaseSettings database,
    Http http,
    Optional<URI> publicUrl,
    ZoneId zone,
    Language language,
    boolean room,
    Optional<SlackSettings> slack,
    Optional<DiscordSettings> discord,
    Duration clockOffset) {

  /**
   * Where the HTTP server listens.
   *
   * @param port 0 for any that is free
   */
  record Http(String host, int port) {}

  static final String DATABASE_URL = "ASTERISM_DATABASE_URL";
  static final String DATABASE_USER = "ASTERISM_DATABASE_USER";
  static final String DATABASE_PASSWORD = "ASTERISM_DATABASE_PASSWORD";
  static final String DATABASE_OWNER_URL = "ASTERISM_DATABASE_OWNER_URL";
  static final String DATA = "ASTERISM_DATA";
  static final String HTTP_HOST = "ASTERISM_HTTP_HOST";
  static final String HTTP_PORT = "ASTERISM_HTTP_PORT";
  static final String PUBLIC_URL = "ASTERISM_PUBLIC_URL";
  static final String ZONE = "ASTERISM_ZONE";
  static final String LANGUAGE = "ASTERISM_LANGUAGE";
  static final String ROOM = "ASTERISM_ROOM";
  static final String CLOCK_OFFSET = "ASTERISM_CLOCK_OFFSET";

  /** What Kubernetes sets by itself for a service called asterism. */
  private static final Pattern OF_A_SERVICE =
      Pattern.compile("ASTERISM_(SERVICE_(HOST|PORT)|PORT(_[0-9]+_.*)?).*");

  /** Every name there is. */
  static final Set<String> NAMES =
      Stream.of(
              Stream.of(
                  DATABASE_URL,
                  DATABASE_USER,
                  DATABASE_PASSWORD,
                  DATABASE_OWNER_URL,
                  DATA,
                  HTTP_HOST,
                  HTTP_PORT,
                  PUBLIC_URL,
                  ZONE,
                  LANGUAGE,
                  ROOM,
                  CLOCK_OFFSET),
              SlackVariables.NAMES.stream(),
              DiscordVariables.NAMES.stream())
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * @param environment names and values; a blank value counts as none
   * @param machineZone for {@code ASTERISM_ZONE} when it is not set
   * @throws StartupException with a sentence that names the setting and a value that would do
   */
  static Settings read(Map<String, String> environment, ZoneId machineZone) {
    Set<String> unknown = new TreeSet<>(environment.keySet());
    unknown.removeIf(
        name ->
            !name.startsWith("ASTERISM_")
                || NAMES.contains(name)
                || OF_A_SERVICE.matcher(name).matches());
    if (!unknown.isEmpty()) {
      throw new StartupException(
          "There is no setting called " + String.join(", ", unknown) + ": see the README for all");
    }
    Values values = new Values(environment);
    Optional<SlackSettings> slack = SlackVariables.read(environment.keySet(), values::find);
    Optional<DiscordSettings> discord = DiscordVariables.read(environment.keySet(), values::find);
    return new Settings(
        database(values),
        new Http(values.find(HTTP_HOST).orElse("127.0.0.1"), port(values)),
        values.find(PUBLIC_URL).map(Settings::publicUrl),
        values.find(ZONE).map(Settings::zone).orElse(machineZone),
        values.find(LANGUAGE).map(Settings::language).orElse(Language.ENGLISH),
        values.find(ROOM).map(Settings::onOrOff).orElse(slack.isEmpty() && discord.isEmpty()),
        slack,
        discord,
        values.find(CLOCK_OFFSET).map(Settings::ahead).orElse(Duration.ZERO));
  }

  /**
   * @throws StartupException when a clock that is real is to run ahead
   */
  Settings {
    if (livesByRealTime(slack, discord) && !clockOffset.isZero()) {
      throw new StartupException(
          CLOCK_OFFSET
              + " cannot be set together with Slack or Discord, where people live by the real time");
    }
  }

  /** Whether real people take part, so that the clock may not run ahead of theirs. */
  boolean keepsRealTime() {
    return livesByRealTime(slack, discord);
  }

  private static boolean livesByRealTime(
      Optional<SlackSettings> slack, Optional<DiscordSettings> discord) {
    return slack.filter(one -> !one.pretended()).isPresent()
        || discord.filter(one -> !one.pretended()).isPresent();
  }

  private record Values(Map<String, String> environment) {
    Optional<String> find(String name) {
      return Optional.ofNullable(environment.get(name))
          .map(String::strip)
          .filter(v -> !v.isEmpty());
    }
  }

  private static DatabaseSettings database(Values values) {
    DatabaseSettings embedded =
        DatabaseSettings.embedded(values.find(DATA).orElse("asterism-data"));
    return values
        .find(DATABASE_URL)
        .map(
            url ->
                new DatabaseSettings(
                    Optional.of(
                        new DatabaseSettings.External(
                            url,
                            values.find(DATABASE_USER),
                            values.find(DATABASE_PASSWORD),
                            values.find(DATABASE_OWNER_URL))),
                    embedded.folder()))
        .orElse(embedded);
  }

  private static int port(Values values) {
    String port = values.find(HTTP_PORT).orElse("8080");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw wrong(HTTP_PORT, port, "a number from 0 (any free port) to 65535, such as 8080");
    }
    return Integer.parseInt(port);
  }

  private static URI publicUrl(String typed) {
    return WebAddress.folder(typed)
        .orElseThrow(
            () -> wrong(PUBLIC_URL, typed, "an address such as https://asterism.example.org/"));
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw wrong(ZONE, zone, "a time zone such as America/Los_Angeles");
    }
  }

  private static Language language(String tag) {
    for (Language language : Language.values()) {
      if (language.code().equalsIgnoreCase(tag)) {
        return language;
      }
    }
    throw wrong(LANGUAGE, tag, "en or es");
  }

  private static boolean onOrOff(String value) {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw wrong(ROOM, value, "on or off");
    };
  }

  private static Duration ahead(String value) {
    try {
      Duration ahead = Duration.parse(value);
      if (!ahead.isNegative()) {
        return ahead;
      }
    } catch (DateTimeException unreadable) {
      throw wrong(CLOCK_OFFSET, value, "an ISO-8601 duration such as P3D or PT2H");
    }
    throw wrong(CLOCK_OFFSET, value, "not negative, since the clock is never moved back");
  }

  private static StartupException wrong(String name, String value, String right) {
    return new StartupException(name + " is “" + value + "” and should be " + right);
  }
}
