package asterism.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever is typed: never a defect shown, never a promise of somebody else without being said so,
 * or for a day that was not said back. {@code -Dasterism.lines=10000} for more lines, {@code
 * -Dasterism.seed=…} for the same ones again.
 */
class AnythingTypedTest {
  private static final Logger LOG = LoggerFactory.getLogger(AnythingTypedTest.class);
  private static final int LINES = Integer.getInteger("asterism.lines", 1500);
  private static final long SEED = Long.getLong("asterism.seed", System.nanoTime());
  private static final Pattern RECORDED = Pattern.compile("Recorded as #(\\d+):");
  private static final Pattern OFFERED = Pattern.compile("Offered to \\S+ as #(\\d+):");
  private static final Pattern NOTED = Pattern.compile("(?m)^#(\\d+) · ");

  /** Mei takes the minutes. */
  private static final List<String> PEOPLE = List.of("maria", "james", "mei");

  private static final List<String> WORDS =
      List.of(
          "/commit",
          "/asterism",
          "/COMMIT",
          "commit",
          "done",
          "move",
          "help",
          "release",
          "list",
          "show",
          "reopen",
          "mistake",
          "said",
          "said @maria",
          "said @james book the hall by friday",
          "maria: book the hall by friday",
          "hand",
          "hand 1 to @james",
          "every",
          "every month",
          "cada semana",
          "by the 5th",
          "stop",
          "meeting",
          "offered",
          "kept",
          "since",
          "until",
          "desde",
          "org:\"Food Bank\"",
          "org:\"",
          "mine",
          "overdue",
          "status",
          "12",
          "#3",
          "1",
          "0",
          "-1",
          "99999999999",
          "by",
          "BY",
          "to",
          "because",
          "para",
          "porque",
          "a",
          "antes de",
          "friday",
          "fri",
          "next friday",
          "tomorrow",
          "1 dec",
          "31 february",
          "12/1",
          "2026-12-01",
          "2020-01-01",
          "2099-01-01",
          "end of month",
          "viernes",
          "mañana",
          "in 2 weeks",
          "@maria",
          "@james",
          "@nobody",
          "@",
          "@everyone",
          "<!channel>",
          "<b>",
          "</script>",
          "{0}",
          "{what}",
          "'",
          "''",
          "\"",
          "strategy:\"reading\"",
          "strategy:\"",
          "“",
          "”",
          "\n",
          "\t",
          "\u00a0",
          "\u200f",
          "\u202e",
          "\u0000",
          "\ud83e",
          "\ufdfa",
          "\ue000",
          "\ue0000\ue001",
          "\ue001",
          "🤝",
          "👩‍👩‍👧",
          "e\u0301",
          "ｆｒｉｄａｙ",
          "٣",
          "%s",
          "${x}",
          "$1",
          "\\",
          "\\u0000",
          "--",
          ";",
          "'; drop table commitment; --",
          "?",
          "&",
          "=",
          "send the draft",
          "call the library",
          "help 12 families move",
          "every child gets a book");

  private static final List<String> VERBS =
      List.of(
          "make", "said", "list", "meeting", "show", "done", "move", "help", "hand", "release",
          "reopen", "mistake", "meant", "helped", "join", "keep", "accept", "change", "decline",
          "right", "amend", "disown", "take", "every", "stop", "");

  @Test
  void anything_typed_gets_an_answer_and_nothing_is_recorded_that_was_not_said_back() {
    LOG.info("{} lines of -Dasterism.seed={}", LINES, SEED);
    try (TestDatabase test = TestDatabase.create()) {
      Desk desk = new Desk(test.database());
      takesMinutes(test.database(), desk);
      Random random = new Random(SEED);
      int last = 0;
      for (int i = 0; i < LINES; i++) {
        String line = line(random);
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Reply reply = desk.say(person, line);
        String told = Desk.told(reply);

        assertThat(told)
            .as("seed %d, line %d: %s", SEED, i, line)
            .doesNotContain("incident", "my side");
        assertThat(reply).as(line).isNotEqualTo(Reply.NOTHING);
        List<Integer> saidBack = saidBack(told);
        for (int number : saidBack) {
          last++;
          assertThat(number).as(line).isEqualTo(last);
          Commitment recorded = find(test.database(), last).orElseThrow();
          assertThat(told)
              .as(line)
              .contains(desk.texts().in(Language.ENGLISH, Desk.ZONE).day(recorded.due()));
          assertWhose(test.database(), recorded, person, told);
        }
        assertThat(find(test.database(), last + 1))
            .as("said nothing of what it recorded: %s", line)
            .isEmpty();
      }
      assertThat(last).as("some of it made sense").isPositive();
    }
  }

  @Test
  void forms_and_buttons_of_any_name_are_answered_too() {
    try (TestDatabase test = TestDatabase.create()) {
      Desk desk = new Desk(test.database());
      takesMinutes(test.database(), desk);
      desk.say("maria", "/commit call the library by friday");
      desk.say("james", "/commit @maria book the hall by friday");
      desk.say("mei", "/commit said @maria book the band by friday");
      desk.say("maria", "/commit hand 1 to @james");
      Random random = new Random(SEED);
      for (int i = 0; i < LINES / 4; i++) {
        String id = id(random);
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        assertThatCode(
                () ->
                    assertThat(Desk.told(desk.press(person, id)))
                        .as("seed %d, %s", SEED, id)
                        .doesNotContain("incident", "my side"))
            .doesNotThrowAnyException();
      }
    }
  }

  private static String line(Random random) {
    StringBuilder line =
        new StringBuilder(
            random.nextInt(8) == 0 ? "" : random.nextInt(6) == 0 ? "/asterism " : "/commit ");
    int words = random.nextInt(9);
    for (int i = 0; i < words; i++) {
      line.append(word(random)).append(random.nextInt(5) == 0 ? "" : " ");
    }
    if (random.nextInt(4) == 0) {
      line.append(" by ").append(random.nextBoolean() ? "friday" : word(random));
    }
    if (random.nextInt(200) == 0) {
      line.append("x".repeat(random.nextInt(50_000)));
    }
    return line.toString();
  }

  private static String word(Random random) {
    if (random.nextInt(6) > 0) {
      return WORDS.get(random.nextInt(WORDS.size()));
    }
    int length = 1 + random.nextInt(6);
    return IntStream.range(0, length)
        .map(i -> random.nextInt(random.nextBoolean() ? 0x250 : Character.MAX_CODE_POINT + 1))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String id(Random random) {
    String verb = VERBS.get(random.nextInt(VERBS.size()));
    String number =
        List.of("1", "2", "3", "0", "-1", "999999999", "99999999999", "x", "")
            .get(random.nextInt(9));
    return List.of("commit/", "asterism/", "nothing/", "").get(random.nextInt(4))
        + verb
        + List.of("?number=", "?page=", "?group=", "?filter=", "?to=", "?", "")
            .get(random.nextInt(7))
        + number
        + List.of(
                "",
                "&to=2026-12-01",
                "&page=999999999",
                "&because=%zz",
                "&because=no",
                "&because=",
                "&what=",
                "&request=1",
                "&request=2",
                "&request=999999999",
                "&person=maria",
                "&who=nobody&filter=help",
                "&lines=%40maria+x",
                "&&",
                "=")
            .get(random.nextInt(15));
  }

  private static Optional<Commitment> find(Database database, int number) {
    return database.inCollaborative(
        collaborative(database), tx -> new Commitments(tx).find(number));
  }

  /** The numbers that an answer names as recorded by it, in order. */
  private static List<Integer> saidBack(String told) {
    Pattern pattern =
        told.startsWith("Noted") ? NOTED : told.startsWith("Offered") ? OFFERED : RECORDED;
    return pattern.matcher(told).results().map(found -> Integer.valueOf(found.group(1))).toList();
  }

  /** Somebody else's is only offered, or noted as said in a meeting by who may. */
  private static void assertWhose(
      Database database, Commitment recorded, String speaker, String told) {
    database.runInCollaborative(
        collaborative(database),
        tx -> {
          People people = new People(tx);
          CommitmentEvent first = new Commitments(tx).history(recorded.id()).get(0);
          assertThat(people.person(first.byPersonId().orElseThrow()).name()).isEqualTo(speaker);
          String owner = people.person(recorded.ownerId()).name();
          if (told.startsWith("Offered")) {
            assertThat(recorded.state()).isEqualTo(Commitment.State.OFFERED);
            assertThat(owner).isNotEqualTo(speaker);
          } else if (!owner.equals(speaker)) {
            assertThat(told).startsWith("Noted");
            assertThat(speaker).isEqualTo("mei");
            assertThat(recorded.said()).isTrue();
          }
        });
  }

  private static void takesMinutes(Database database, Desk desk) {
    for (String person : PEOPLE) {
      desk.say(person, "/commit list");
    }
    long workspace = home(database).workspace();
    database.runInCollaborative(
        collaborative(database),
        tx -> {
          Roster.Holding recorder =
              new Roster.Holding(
                  new People(tx).findBehind(workspace, "mei").orElseThrow().id(),
                  Optional.empty(),
                  Optional.of(
                      new Groups(tx).findByChannel(workspace, "early-reading").orElseThrow().id()),
                  RoleTerm.Role.RECORDER,
                  false,
                  LocalDate.ofInstant(Desk.NOW, Desk.ZONE),
                  Optional.empty());
          new Roster(tx).begin(recorder, Optional.empty(), Desk.NOW);
        });
  }

  private static long collaborative(Database database) {
    return home(database).collaborative();
  }

  private static Workspaces.Met home(Database database) {
    return database.acrossCollaboratives(
        tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
  }
}
