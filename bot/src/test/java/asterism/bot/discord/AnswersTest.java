package asterism.bot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.Drawn;
import asterism.bot.chat.Incoming;
import asterism.bot.chat.Router;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Form.Kind;
import asterism.bot.command.Reply;
import asterism.bot.discord.wire.Answer;
import asterism.bot.discord.wire.Answer.How;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenFile;
import asterism.bot.discord.wire.SeenForm;
import asterism.bot.discord.wire.Trouble;
import asterism.bot.message.Attachment;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How whatever the bot answers reaches people. */
class AnswersTest {
  private static final Function<Incoming, Reply> SILENT = heard -> Reply.NOTHING;

  private static final List<Attachment> FILES =
      List.of(
          new Attachment("commitments.csv", "text/csv", "number;what\n1;año\n".getBytes(UTF_8)),
          new Attachment("due.ics", "text/calendar", "BEGIN:VCALENDAR".getBytes(UTF_8)));

  private final FakeDiscord fake = new FakeDiscord();
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String james = fake.member(guild, "james", "James Lee");
  private final String reading = fake.channel(guild, "early-reading");
  private final BlockingQueue<Incoming> heard = new LinkedBlockingQueue<>();
  private volatile Function<Incoming, Reply> answering = SILENT;
  private TestDatabase test;
  private Replica bot;

  @BeforeEach
  void begin() throws Exception {
    test = TestDatabase.create();
    bot = new Replica(fake, test.database(), real -> scripted());
    await().untilAsserted(() -> assertThat(fake.registrations()).isEqualTo(1));
  }

  private Router scripted() {
    return incoming -> {
      heard.add(incoming);
      return answering.apply(incoming);
    };
  }

  @AfterEach
  void end() throws Exception {
    bot.close();
    fake.close();
    test.close();
  }

  @Test
  void what_takes_long_is_deferred_and_told_once_it_is_there() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    answering =
        incoming -> {
          waitFor(go);
          return Reply.of(Text.of("At last"));
        };

    assertThat(slash().how()).isEqualTo(How.LATER);
    go.countDown();

    await().untilAsserted(() -> assertThat(told(ana)).containsExactly("At last"));
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_form_that_comes_too_late_to_open_by_itself_has_a_button() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    answering =
        incoming -> {
          waitFor(go);
          return Reply.of(form(2, Optional.empty()));
        };
    slash();
    go.countDown();
    await().untilAsserted(() -> assertThat(told(ana)).containsExactly("A form"));

    Seen said = last(ana);
    assertThat(fake.press(ana, said, said.button("Open it")).how()).isEqualTo(How.FORM);
    answering = incoming -> Reply.of(Text.of("Thank you"));
    fake.submit(ana, fake.formOf(ana).orElseThrow(), Map.of("f0", "a", "f1", "b"));

    assertThat(told(ana)).contains("Thank you");
    assertThat(submitted().values()).containsEntry("f0", "a").containsEntry("f1", "b");
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void files_come_after_the_acknowledgement_and_nobody_else_sees_them() {
    answering = incoming -> Reply.of(Text.of("Here you are")).with(FILES);

    assertThat(slash().how()).isEqualTo(How.LATER);
    await().untilAsserted(() -> assertThat(told(ana)).containsExactly("Here you are"));
    filesCame();
    assertThat(last(ana).ephemeral()).isTrue();
    assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
  }

  @Test
  void files_come_with_an_answer_that_was_deferred() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    answering =
        incoming -> {
          waitFor(go);
          return Reply.of(Text.of("Here you are")).with(FILES);
        };
    assertThat(slash().how()).isEqualTo(How.LATER);
    go.countDown();

    await().untilAsserted(() -> assertThat(told(ana)).containsExactly("Here you are"));
    filesCame();
  }

  @Test
  void files_come_where_there_is_nothing_else_to_say_and_after_many_pages() {
    answering = incoming -> Reply.NOTHING.with(FILES);
    slash();
    await().untilAsserted(() -> assertThat(told(ana)).containsExactly(""));
    filesCame();

    Message pages = Message.of(Text.of("w".repeat(3800))).paragraph(Text.of("w".repeat(3800)));
    answering = incoming -> Reply.of(pages).with(FILES);
    slash();
    await().untilAsserted(() -> assertThat(told(ana)).hasSize(4));
    filesCame();
  }

  @Test
  void pictures_in_answers_are_seen_and_go_with_what_takes_their_place() {
    Picture picture = Drawn.in(0x3060c0, "3 kept, 1 late");
    Button button = new Button("again", "Again", "", Button.Look.PLAIN);
    answering =
        incoming ->
            Reply.of(Message.of(Text.of("The week")).image(picture).actions(List.of(button)));
    slash();
    await().untilAsserted(() -> assertThat(told(ana)).hasSize(1));
    assertThat(LoneDiscord.pictures(last(ana))).containsExactly(picture);

    answering = incoming -> Reply.instead(Message.of(Text.of("Without")));
    fake.press(ana, last(ana), last(ana).button("Again"));
    assertThat(told(ana)).containsExactly("Without");
    assertThat(last(ana).files()).isEmpty();
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void where_files_are_refused_it_is_said_and_what_to_do() {
    fake.weather()
        .next("PATCH /webhooks/:application/:token/messages/:message", Trouble.refused(50013));
    answering = incoming -> Reply.of(Text.of("Here you are")).with(FILES);
    slash();

    await().untilAsserted(() -> assertThat(told(ana)).hasSize(1));
    assertThat(told(ana).get(0))
        .contains("Here you are", "commitments.csv", "allow Asterism to attach files");
  }

  private void filesCame() {
    assertThat(last(ana).files())
        .extracting(SeenFile::name)
        .containsExactly("commitments.csv", "due.ics");
    assertThat(last(ana).files().get(0).content()).isEqualTo(FILES.get(0).content());
    assertThat(last(ana).files().get(1).content()).isEqualTo(FILES.get(1).content());
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_form_of_many_fields_is_asked_in_steps_and_handed_in_once_with_all_of_them() {
    answering = incoming -> Reply.of(form(11, Optional.of(Text.of("Take your time"))));
    assertThat(slash().how()).isEqualTo(How.FORM);
    answering = incoming -> Reply.of(Text.of("Thank you"));
    heard.clear();
    SeenForm first = fake.formOf(ana).orElseThrow();
    assertThat(first.text()).contains("Take your time");

    fake.submit(ana, first, Map.of("f0", "zero", "f3", "three"));
    assertThat(heard).isEmpty();
    Seen kept = last(ana);
    assertThat(kept.text()).contains("1 of 3");
    fake.press(ana, kept, kept.button("Go on (2 of 3)"));
    fake.submit(ana, fake.formOf(ana).orElseThrow(), Map.of("f4", "four"));
    fake.press(ana, last(ana), last(ana).button("Go on (3 of 3)"));
    fake.submit(ana, fake.formOf(ana).orElseThrow(), Map.of("f10", "ten"));

    assertThat(told(ana)).last().isEqualTo("Thank you");
    assertThat(heard).hasSize(1);
    assertThat(submitted().values())
        .hasSize(11)
        .containsEntry("f0", "zero")
        .containsEntry("f3", "three")
        .containsEntry("f4", "four")
        .containsEntry("f10", "ten");
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_form_goes_where_discord_lets_none_open_behind_a_button() {
    answering = incoming -> Reply.of(form(1, Optional.empty()));
    slash();
    answering = incoming -> Reply.of(Text.of("And this?")).with(form(1, Optional.empty()));

    fake.submit(ana, fake.formOf(ana).orElseThrow(), Map.of("f0", "x"));

    assertThat(last(ana).text()).contains("And this?");
    assertThat(last(ana).button("Open it")).isNotNull();
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_button_in_an_answer_may_put_the_next_in_its_place() {
    answering = incoming -> Reply.of(message("Page 1", "asterism/more"));
    slash();
    answering = incoming -> Reply.instead(message("Page 2", "asterism/more"));

    assertThat(fake.press(ana, last(ana), "asterism/more").how()).isEqualTo(How.CHANGED);

    assertThat(told(ana)).containsExactly("Page 2");
    assertThat(((Incoming.Deed.Pressed) lastHeard().deed()).inPrivate()).isTrue();
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_button_longer_than_discord_takes_means_what_it_says_all_the_same() {
    String id = "commit/make?what=" + "x".repeat(300);
    answering = incoming -> Reply.of(message("Long", id));
    slash();
    answering = SILENT;

    assertThat(fake.press(ana, last(ana), last(ana).button("Go")).how())
        .isEqualTo(How.ACKNOWLEDGED);

    assertThat(((Incoming.Deed.Pressed) lastHeard().deed()).button()).isEqualTo(id);
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void an_answer_of_several_pages_is_told_whole() {
    Message message = Message.of(Text.of("begin"));
    for (int n = 0; n < 6; n++) {
      message = message.paragraph(Text.of("x".repeat(1500)));
    }
    Message long_ = message.paragraph(Text.of("end"));
    answering = incoming -> Reply.of(long_);

    slash();

    await().untilAsserted(() -> assertThat(told(ana)).last().asString().contains("end"));
    assertThat(told(ana)).first().asString().contains("begin");
    assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void where_there_is_nothing_to_tell_nothing_stays() {
    slash();

    await().untilAsserted(() -> assertThat(told(ana)).isEmpty());
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_defect_is_told_as_a_number_and_no_more() {
    answering =
        incoming -> {
          throw new IllegalStateException("secret");
        };

    slash();

    await()
        .untilAsserted(
            () ->
                assertThat(told(ana))
                    .singleElement()
                    .asString()
                    .contains("tell whoever looks after me this number")
                    .doesNotContain("secret"));
  }

  @Test
  void when_the_replica_that_did_it_died_somebody_says_so() {
    answering = incoming -> Reply.ELSEWHERE;

    Answer answer = slash();

    assertThat(answer.how()).isEqualTo(How.MESSAGE);
    assertThat(told(ana)).singleElement().asString().contains("my answer was lost on the way");
  }

  @Test
  void words_that_name_people_reach_the_bot_with_whom_they_name() {
    Field lines =
        new Field(
            "lines",
            "Who does what?",
            Kind.MENTIONS,
            "",
            true,
            "",
            Optional.empty(),
            List.of(),
            2000);
    answering =
        incoming ->
            Reply.of(new Form("commit/said", "Said", Optional.empty(), List.of(lines), "Note"));
    slash();
    answering = SILENT;

    fake.submit(
        ana,
        fake.formOf(ana).orElseThrow(),
        Map.of("@lines", "@james book it\n@Ana Ruiz: read\n@nobody x\n<@" + james + "> y"));

    await()
        .untilAsserted(
            () ->
                assertThat(submitted().values())
                    .containsEntry(
                        "lines", "@James Lee book it\n@Ana Ruiz: read\n@nobody x\n@James Lee y"));
    assertThat(submitted().mentions())
        .hasSize(2)
        .hasEntrySatisfying("@James Lee", who -> assertThat(who.account()).isEqualTo(james));
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void people_named_in_one_line_are_all_meant() {
    fake.slash(ana, reading, "roster", "here", Map.of("who", "<@" + james + "> and @ana"));

    Incoming.Deed.Called called = (Incoming.Deed.Called) lastHeard().deed();
    assertThat(called.given()).containsEntry("who", james + " " + ana);
    assertThat(called.mentions()).containsKeys(james, ana);
    fake.slash(ana, reading, "roster", "here", Map.of("who", "nobody"));
    assertThat(((Incoming.Deed.Called) lastHeard().deed()).given()).containsEntry("who", "nobody");
  }

  private Incoming.Deed.Submitted submitted() {
    return (Incoming.Deed.Submitted) lastHeard().deed();
  }

  private Incoming lastHeard() {
    return heard.stream()
        .filter(each -> !(each.deed() instanceof Incoming.Deed.Added))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private static Message message(String words, String button) {
    return Message.of(Text.of(words))
        .actions(List.of(new Button(button, "Go", "", Button.Look.PLAIN)));
  }

  private static Form form(int fields, Optional<Text> intro) {
    List<Field> all =
        IntStream.range(0, fields)
            .mapToObj(
                n ->
                    new Field(
                        "f" + n,
                        "F" + n,
                        Kind.LINE,
                        "",
                        false,
                        "",
                        Optional.empty(),
                        List.of(),
                        50))
            .toList();
    return new Form("commit/make", "A form", intro, all, "Send", "Open it");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer slash() {
    return fake.slash(ana, reading, "commit", "list", Map.of());
  }

  private List<String> told(String user) {
    return fake.messagesSeenBy(user, reading).stream().map(Seen::text).toList();
  }

  private Seen last(String user) {
    List<Seen> all = fake.messagesSeenBy(user, reading);
    return all.get(all.size() - 1);
  }
}
