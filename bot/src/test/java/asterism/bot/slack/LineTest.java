package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.slack.Workplace.Mode;
import asterism.bot.slack.wire.Ack;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import asterism.bot.slack.wire.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The connection of Socket Mode breaks, and is renewed, while people use the bot. */
class LineTest {
  private static final int COMMANDS = 50;
  private static final int CHANNELS = 5;

  /** Slack's client looks each five seconds, and rests for ten after it was refused. */
  private static final Duration RECONNECTED = Duration.ofSeconds(60);

  private static final String WAITING =
      """
      select count(*) from pg_locks
      where not granted and relation = 'asterism.handled_delivery'::regclass
      """;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ExecutorService people = Executors.newFixedThreadPool(5);

  @Test
  void each_of_many_commands_has_one_effect_while_the_line_breaks_and_is_renewed()
      throws Exception {
    try (Workplace at = Workplace.open(Mode.SOCKETS)) {
      at.slack.patience(RECONNECTED); // what is under way is told again, once there is a line
      List<String> channels = channels(at);
      List<Callable<Ack>> commands =
          IntStream.range(0, COMMANDS)
              .<Callable<Ack>>mapToObj(
                  n ->
                      () ->
                          type(
                              at,
                              channels.get(n % CHANNELS),
                              "bring box %02d by friday".formatted(n)))
              .toList();

      List<Future<Ack>> typed = new ArrayList<>();
      for (Callable<Ack> command : commands.subList(0, CHANNELS)) {
        people.submit(command).get(); // each group has begun
      }
      for (Callable<Ack> command : commands.subList(CHANNELS, 15)) {
        typed.add(people.submit(command));
      }
      typed.get(2).get();
      at.slack.cutConnections();
      for (Callable<Ack> command : commands.subList(15, 35)) {
        typed.add(people.submit(command));
      }
      typed.get(15).get();
      for (String reason : List.of("warning", "refresh_requested", "refresh_requested")) {
        at.slack.disconnect(reason);
      }
      for (Callable<Ack> command : commands.subList(35, COMMANDS)) {
        typed.add(people.submit(command));
      }
      typed.get(35).get();
      at.slack.disconnect("warning");
      at.slack.cutConnections();

      for (Future<Ack> ack : typed) {
        assertThat(ack.get().acknowledged()).isTrue();
      }
      assertThat(new Records(at.database()).promises()).isEqualTo(COMMANDS);
      at.bot().settle();
      assertThat(boxes(at, channels)).doesNotHaveDuplicates().hasSize(COMMANDS);
      await()
          .untilAsserted(
              () -> assertThat(answers(at, channels)).hasSize(COMMANDS).doesNotHaveDuplicates());
      assertThat(at.slack.complaints()).isEmpty();
    }
  }

  @Test
  void what_was_under_way_when_the_line_was_cut_is_done_once_and_answered_once() throws Exception {
    try (Workplace at = Workplace.open(Mode.SOCKETS)) {
      at.slack.patience(RECONNECTED);
      at.slack.slash(at.maria, at.reading, "/commit", "bring a chair by friday");
      at.slack.slash(at.maria, at.reading, "/commit", "");
      SeenView form = at.slack.viewsOf(at.maria).get(0);
      Seen chair =
          at.seen(at.maria, at.reading).stream()
              .filter(seen -> !seen.ephemeral() && seen.text().contains("a chair"))
              .findFirst()
              .orElseThrow();
      List<Callable<Ack>> deeds =
          List.of(
              () -> at.slack.slash(at.james, at.reading, "/commit", "bring a lamp by friday"),
              () -> at.slack.press(at.maria, chair, chair.button("Done")),
              () -> at.slack.submit(at.maria, form, Map.of("what", "bring tea", "by", tomorrow())));

      Records records = new Records(at.database());
      List<Future<Ack>> acks = new ArrayList<>();
      try (Connection held = DriverManager.getConnection(at.database().ownerUrl())) {
        held.setAutoCommit(false);
        held.createStatement().execute("lock table asterism.handled_delivery");
        for (Callable<Ack> deed : deeds) {
          acks.add(people.submit(() -> insist(at, deed)));
        }
        await().until(() -> records.number(WAITING) > 0); // none can be acknowledged
        at.slack.cutConnections();
        held.rollback();
      }
      for (Future<Ack> ack : acks) {
        assertThat(ack.get().acknowledged()).isTrue();
      }

      List<String> channel = List.of(at.reading);
      at.bot().settle();
      assertThat(
              said(
                  at.maria,
                  at,
                  channel,
                  "\\n?bring (a lamp|tea)|✅ Kept|Thank you, Maria",
                  seen -> !seen.ephemeral()))
          .containsExactlyInAnyOrder("\nbring a lamp", "\nbring tea", "✅ Kept", "Thank you, Maria");
      assertThat(records.promises()).isEqualTo(deeds.size());
      assertThat(at.slack.viewsOf(at.maria)).isEmpty();
      await()
          .untilAsserted(
              () -> {
                assertThat(said(at.james, at, channel, "Recorded as", Seen::ephemeral)).hasSize(1);
                assertThat(answers(at, channel)).hasSize(2);
                assertThat(said(at.maria, at, channel, "#1 is done", Seen::ephemeral)).hasSize(1);
              });
      assertThat(at.slack.complaints()).isEmpty();
    }
  }

  private static String tomorrow() {
    return LocalDate.now(RunningBot.ZONE).plusDays(1).toString();
  }

  /** Slack lets a card into each only once a second. */
  private static List<String> channels(Workplace at) {
    return IntStream.range(0, CHANNELS)
        .mapToObj(n -> at.slack.channel("boxes-" + n, at.maria, at.james))
        .peek(channel -> at.slack.invite(at.maria, channel))
        .toList();
  }

  private static Ack type(Workplace at, String channel, String promise) throws Exception {
    return insist(at, () -> at.slack.slash(at.maria, channel, "/commit", promise));
  }

  /** Who is told by Slack that the bot is not there does it once more. */
  private static Ack insist(Workplace at, Callable<Ack> deed) throws Exception {
    Ack ack = deed.call();
    while (ack.status() == 0 && ack.took().isZero()) {
      await().atMost(RECONNECTED).until(() -> at.slack.connections() > 0);
      ack = deed.call();
    }
    return ack;
  }

  private static List<String> boxes(Workplace at, List<String> channels) {
    return said(at.maria, at, channels, "box \\d\\d", seen -> !seen.ephemeral());
  }

  private static List<String> answers(Workplace at, List<String> channels) {
    return said(at.maria, at, channels, "Recorded as #\\d+", Seen::ephemeral);
  }

  private static List<String> said(
      String to, Workplace at, List<String> channels, String words, Predicate<Seen> kind) {
    Pattern pattern = Pattern.compile(words);
    return channels.stream()
        .flatMap(channel -> at.slack.messagesSeenBy(to, channel).stream())
        .filter(kind)
        .map(seen -> pattern.matcher(seen.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .toList();
  }

  @Test
  void while_there_is_no_line_it_says_so_and_connects_again_though_it_was_refused()
      throws Exception {
    try (Workplace at = Workplace.open(Mode.SOCKETS)) {
      await().untilAsserted(() -> assertThat(health(at)).contains("slack: ok, connected"));

      at.slack.weather().next("apps.connections.open", Trouble.refused("internal_error"));
      try (Overheard log = new Overheard()) {
        at.slack.cutConnections();
        assertThat(health(at)).contains("slack: NOT OK, not connected");

        await()
            .atMost(RECONNECTED)
            .untilAsserted(() -> assertThat(health(at)).contains("slack: ok, connected"));
        assertThat(log.everything())
            .filteredOn(line -> line.contains("connection to Slack"))
            .first()
            .asString()
            .startsWith("There is no connection to Slack (");
        await()
            .untilAsserted(
                () ->
                    assertThat(log.of(LineClient.class))
                        .contains("There is a connection to Slack again")
                        .hasSize(2));
      }
      at.slack.slash(at.maria, at.reading, "/commit", "bring a box by friday");
      assertThat(new Records(at.database()).promises()).isOne();
    }
  }

  private static String health(Workplace at) throws IOException, InterruptedException {
    HttpRequest question = HttpRequest.newBuilder(at.bot().address().resolve("/health")).build();
    HttpResponse<String> answer = HTTP.send(question, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(answer.body().contains("NOT OK") ? 503 : 200);
    return answer.body();
  }

  @Test
  void closed_it_leaves_nothing_behind_that_connects_again() {
    Set<Thread> before = threads();
    try (Workplace at = Workplace.open(Mode.SOCKETS)) {
      assertThat(ours(before)).isNotEmpty();
      at.bot().close();
      await().untilAsserted(() -> assertThat(ours(before)).isEmpty());
      await().untilAsserted(() -> assertThat(at.slack.connections()).isZero());
    }
  }

  @Test
  void closed_while_it_is_cut_it_leaves_nothing_behind_either() {
    Set<Thread> before = threads();
    try (Workplace at = Workplace.open(Mode.SOCKETS)) {
      at.slack.weather().next("apps.connections.open", 100, Trouble.unavailable());
      at.slack.cutConnections();
      at.bot().close();

      await().untilAsserted(() -> assertThat(ours(before)).isEmpty());
    }
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /** Of the bot's side of Slack, begun since. */
  private static List<String> ours(Set<Thread> before) {
    return threads().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.matches("(slack|socket-mode|WebSocket(Connect|Write|Timer)|OkHttp).*"))
        .toList();
  }
}
