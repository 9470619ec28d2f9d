package asterism.bot.feature.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year in which every word that somebody typed is one of its kind, and it is known of each
 * whether everybody may read it.
 */
final class PrivateYear {
  private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
  private static final List<String> ORGANIZATIONS =
      List.of("Food Bank", "Health", "Schools", "Casa Abierta", "Library Friends");
  private static final List<String> CHANNELS = List.of("early-reading", "meals", "housing");
  private static final String LEADER = "p0";
  private static final int PEOPLE = 14;
  private static final int CRITERIA = 11;

  private final Random random;
  private final Publication publication;
  private final Desk desk;
  private final List<String> people = new ArrayList<>();

  /** Each a first name and a last name, which nobody else has. */
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Where each promise was made. */
  private final Map<Integer, String> channels = new HashMap<>();

  private final Map<Integer, String> owners = new HashMap<>();
  private final Map<Integer, String> words = new HashMap<>();
  private final Set<Integer> open = new HashSet<>();
  private final Map<Integer, String> offers = new HashMap<>();
  private final Set<Integer> proposals = new HashSet<>();

  /** By what one can see that a criterion is met, by channel and number. */
  private final Map<String, String> evidence = new HashMap<>();

  final Set<String> secret = new HashSet<>();
  final Set<String> known = new HashSet<>();

  PrivateYear(long seed, Publication publication) {
    this.random = new Random(seed);
    this.publication = publication;
    this.desk = publication.desk();
  }

  /** Names of everybody who did not agree to stand there, word by word. */
  List<String> names() {
    return names.values().stream().flatMap(name -> List.of(name.split(" ")).stream()).toList();
  }

  void passes() {
    for (int i = 0; i < PEOPLE; i++) {
      String person = "p" + i;
      String name = word("Na") + " " + word("Zo");
      people.add(person);
      names.put(person, name);
      desk.persona(person, name, Desk.ZONE);
    }
    for (String organization : ORGANIZATIONS) {
      lead("early-reading", "/roster add \"" + organization + "\"");
    }
    for (String channel : CHANNELS) {
      lead(channel, "/roster @" + LEADER + " facilitator");
      lead(channel, "/stage begin 1");
      for (int i = 1; i < PEOPLE; i++) {
        String of = i % 5 == 0 ? "" : " of \"" + ORGANIZATIONS.get(i % ORGANIZATIONS.size()) + "\"";
        lead(channel, "/roster @p" + i + " member" + of);
      }
    }
    for (int week = 0; week < 52; week++) {
      for (int i = 0; i < 8; i++) {
        acts();
      }
      publication.assembly.clock.forward(Duration.ofDays(7));
      publication.assembly.look();
    }
    offers.keySet().forEach(number -> secret.add(words.get(number)));
    proposals.forEach(number -> secret.add(words.get(number)));
  }

  private void acts() {
    switch (random.nextInt(18)) {
      case 0, 1, 2, 3 -> promises();
      case 4, 5 -> offers();
      case 6 -> answers();
      case 7 -> on("/commit move %d to in 9 days because " + secret());
      case 8 -> on("/commit help %d because " + secret());
      case 9 -> ends("/commit release %d because " + secret(), true);
      case 10 -> ends("/commit done %d", true);
      case 11 -> ends("/commit mistake %d because " + secret(), false);
      case 12 -> notes();
      case 13 -> said();
      case 14 -> decides();
      case 15 -> checks();
      case 16 -> sumsUp();
      default -> hands();
    }
  }

  /** Somebody is spoken of in most texts, as people do. */
  private String about(String word) {
    String name = names.get(pick(people));
    return switch (random.nextInt(6)) {
      case 0 -> word + " with " + name;
      case 1 -> word + " for " + name.split(" ")[0].toUpperCase(Locale.ROOT) + "'s class";
      case 2 -> word + ": call " + name.split(" ")[1].toLowerCase(Locale.ROOT) + ", please";
      case 3 -> word + " and write to " + secret() + "@example.org";
      case 4 -> word + " (ask @" + secret() + ")";
      default -> word;
    };
  }

  private void promises() {
    String channel = pick(CHANNELS);
    String owner = pick(people);
    String word = word("pub");
    made(say(channel, owner, "/commit " + about(word) + " by " + day()), channel, owner, word);
    known.add(word);
  }

  private void made(String answer, String channel, String owner, String word) {
    int number = number(answer);
    channels.put(number, channel);
    owners.put(number, owner);
    words.put(number, word);
    open.add(number);
  }

  private void offers() {
    String channel = pick(CHANNELS);
    String from = pick(people);
    String to = pick(people);
    if (!from.equals(to)) {
      String word = word("off");
      String answer = say(channel, from, "/commit @" + to + " " + about(word) + " by " + day());
      if (NUMBER.matcher(answer).find()) {
        made(answer, channel, to, word);
        open.remove(number(answer));
        offers.put(number(answer), to);
      } else {
        secret.add(word);
      }
    }
  }

  private void answers() {
    if (offers.isEmpty()) {
      return;
    }
    int number = pick(List.copyOf(offers.keySet()));
    String to = offers.remove(number);
    desk.at(channels.get(number));
    if (random.nextBoolean()) {
      String answer = told(desk.press(to, "commit/accept?number=" + number));
      boolean taken = answer.contains("yours") || answer.contains("Thank");
      secret.add(words.get(number));
      if (taken) {
        secret.remove(words.get(number));
        known.add(words.get(number));
        open.add(number);
      }
    } else {
      told(desk.submit(to, "commit/decline?number=" + number, Map.of("because", secret())));
      secret.add(words.get(number));
    }
  }

  private void on(String line) {
    if (!open.isEmpty()) {
      int number = pick(List.copyOf(open));
      say(channels.get(number), owners.get(number), line.formatted(number));
    }
  }

  private void ends(String line, boolean remains) {
    if (!open.isEmpty()) {
      int number = pick(List.copyOf(open));
      say(channels.get(number), owners.get(number), line.formatted(number));
      open.remove(number);
      if (!remains) {
        known.remove(words.get(number));
        secret.add(words.get(number));
      }
    }
  }

  private void notes() {
    if (!open.isEmpty()) {
      int number = pick(List.copyOf(open));
      say(channels.get(number), LEADER, "/commit note %d %s".formatted(number, secret()));
    }
  }

  /** Noted for somebody after a meeting, who has not said that it is theirs. */
  private void said() {
    say(
        pick(CHANNELS),
        LEADER,
        "/commit said @p%d %s by %s".formatted(1 + random.nextInt(PEOPLE - 1), secret(), day()));
  }

  private void hands() {
    if (!open.isEmpty()) {
      int number = pick(List.copyOf(open));
      String to = pick(people);
      if (!to.equals(owners.get(number))) {
        say(
            channels.get(number),
            owners.get(number),
            "/commit hand %d to @%s".formatted(number, to));
        desk.at(channels.get(number));
        told(desk.submit(to, "commit/decline?number=" + number, Map.of("because", secret())));
      }
    }
  }

  private void decides() {
    String channel = pick(CHANNELS);
    String by = pick(people);
    String word = word("dec");
    int number = number(say(channel, by, "/consensus propose " + about(word) + " rule:light"));
    words.put(number, word);
    for (int i = 0; i < 3; i++) {
      String stance = pick(List.of("agree", "reservations", "stand aside", "block", "abstain"));
      String line = "/consensus say %d %s because %s".formatted(number, stance, secret());
      say(channel, pick(people), line);
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        say(channel, by, "/consensus withdraw %d because %s".formatted(number, secret()));
        secret.add(word);
      }
      case 1 -> {
        String other = word("dec");
        say(channel, by, "/consensus amend %d %s".formatted(number, about(other)));
        secret.add(word);
        known.add(other);
      }
      default -> known.add(word);
    }
    String asked = word("sec");
    secret.add(asked);
    say(channel, by, "/consensus check " + asked);
  }

  private void checks() {
    String channel = pick(CHANNELS);
    int criterion = 1 + random.nextInt(CRITERIA);
    String key = channel + criterion;
    String met = evidence.remove(key);
    if (met == null) {
      String word = word("evi");
      say(channel, pick(people), "/stage check %d %s".formatted(criterion, about(word)));
      evidence.put(key, word);
      known.add(word);
    } else {
      say(channel, pick(people), "/stage uncheck %d because %s".formatted(criterion, secret()));
      known.remove(met);
      secret.add(met);
    }
  }

  private void sumsUp() {
    String channel = pick(CHANNELS);
    String person = pick(people);
    Reply reply = desk.at(channel).say(person, "/summary last 30 days");
    reply.message().orElseThrow().buttons().stream()
        .filter(button -> button.id().startsWith("summary/post"))
        .forEach(button -> told(desk.press(person, button.id())));
  }

  /** Lapses and blocks are decisions like any other. */
  void allIsDecided() {
    publication.assembly.clock.forward(Duration.ofDays(60));
    for (int i = 0; i < 6; i++) {
      publication.assembly.leasesOver().look();
    }
  }

  private String lead(String channel, String line) {
    desk.at(channel);
    String told = publication.assembly.lead(line);
    assertThat(told).doesNotContain("Something went wrong");
    return told;
  }

  private String say(String channel, String person, String line) {
    return told(desk.at(channel).say(person, line));
  }

  private static String told(Reply reply) {
    assertThat(Desk.told(reply)).doesNotContain("Something went wrong");
    return Desk.told(reply);
  }

  private static int number(String answer) {
    Matcher matcher = NUMBER.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private String secret() {
    String word = word("sec");
    secret.add(word);
    return word;
  }

  /** A word that stands nowhere else. */
  private String word(String beginning) {
    StringBuilder word = new StringBuilder(beginning);
    for (int i = 0; i < 9; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private String day() {
    return LocalDate.ofInstant(publication.assembly.clock.instant(), Desk.ZONE)
        .plusDays(random.nextInt(40))
        .toString();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
