package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Answer;
import asterism.bot.discord.wire.Answer.How;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Permission;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlashCommandsTest {
  private final FakeDiscord fake = new FakeDiscord();
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String james = fake.member(guild, "james", "James Lee");
  private final String reading = fake.channel(guild, "early-reading");
  private TestDatabase test;
  private Replica bot;

  @BeforeEach
  void begin() throws Exception {
    test = TestDatabase.create();
    bot = new Replica(fake, test.database());
    await().untilAsserted(() -> assertThat(fake.registrations()).isEqualTo(1));
  }

  @AfterEach
  void end() throws Exception {
    assertThat(fake.complaints()).isEmpty();
    bot.close();
    fake.close();
    test.close();
  }

  @Test
  void commands_are_registered_again_only_when_something_in_them_changed() throws Exception {
    bot.close();
    bot = new Replica(fake, test.database());

    await()
        .untilAsserted(
            () -> assertThat(fake.calls("GET /applications/:application/commands")).hasSize(2));
    assertThat(fake.registrations()).isEqualTo(1);
  }

  @Test
  void a_promise_is_confirmed_for_nobody_else_to_see() {
    Answer answer = make(ana, Map.of("what", "send the draft", "by", "2026-11-27"));

    assertThat(answer.how()).isEqualTo(How.MESSAGE);
    assertThat(lastTold(ana)).contains("#1").contains("Friday, 27 November 2026");
    assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
  }

  @Test
  void somebody_chosen_is_asked_to_promise() {
    make(ana, Map.of("what", "book the hall", "by", "friday", "who", james));

    assertThat(lastTold(ana)).contains("James Lee");
  }

  @Test
  void what_is_missing_is_asked_for_by_a_form_that_opens_at_once() {
    assertThat(make(ana, Map.of("what", "send the draft")).how()).isEqualTo(How.FORM);
    SeenForm form = fake.formOf(ana).orElseThrow();
    assertThat(form.field("what").values()).containsExactly("send the draft");

    Answer answer = fake.submit(ana, form, Map.of("by", "next monday"));

    assertThat(answer.how()).isEqualTo(How.MESSAGE);
    assertThat(lastTold(ana)).contains("Monday, 30 November 2026");
  }

  @Test
  void a_form_with_a_mistake_is_offered_again_with_all_that_was_written() {
    make(ana, Map.of());
    fake.submit(
        ana, fake.formOf(ana).orElseThrow(), Map.of("what", "send the draft", "by", "31 february"));

    Seen said = last(ana);
    assertThat(said.text()).contains("31 february");
    assertThat(fake.press(ana, said, said.button("Mend it in the form")).how()).isEqualTo(How.FORM);
    SeenForm mended = fake.formOf(ana).orElseThrow();
    assertThat(mended.field("what").values()).containsExactly("send the draft");
    assertThat(mended.field("by").description()).startsWith("⚠");
    fake.submit(ana, mended, Map.of("by", "friday"));
    assertThat(lastTold(ana)).contains("Friday, 27 November 2026");
  }

  @Test
  void help_says_where_verbs_are_chosen_and_where_lines_are_typed() {
    fake.slash(ana, reading, "asterism", "help", Map.of());
    assertThat(lastTold(ana)).contains("choose from the list", "in a direct message to me");

    fake.speaks(ana, "es-ES");
    fake.slash(ana, reading, "asterism", "help", Map.of());
    assertThat(lastTold(ana)).contains("elige de la lista", "en un mensaje directo para mí");
  }

  @Test
  void whoever_reads_spanish_is_answered_in_spanish() {
    fake.speaks(ana, "es-ES");

    make(ana, Map.of("what", "enviar el borrador", "by", "2026-11-27"));

    assertThat(lastTold(ana)).contains("viernes, 27 de noviembre de 2026");
  }

  @Test
  void what_may_be_meant_is_suggested_while_it_is_typed() {
    make(ana, Map.of("what", "send the draft", "by", "friday"));
    make(james, Map.of("what", "call the library", "by", "friday"));

    assertThat(suggested("commit", "done", "number", ""))
        .containsExactly(
            "#1 Ana Ruiz: send the draft · Friday, 27 November",
            "#2 James Lee: call the library · Friday, 27 November");
    assertThat(suggested("commit", "done", "number", "lib"))
        .containsExactly("#2 James Lee: call the library · Friday, 27 November");
    assertThat(suggested("commit", "make", "by", "fri"))
        .first()
        .isEqualTo("Friday, 27 November 2026");
    assertThat(suggested("commit", "every", "period", "second tu"))
        .containsExactly("the second Tuesday of the month");
    assertThat(suggested("commit", "done", "number", "no such thing")).isEmpty();
  }

  @Test
  void where_the_bot_lacks_rights_it_says_which() {
    fake.deny(reading, Permission.SEND_MESSAGES, Permission.READ_MESSAGE_HISTORY);

    await()
        .untilAsserted(
            () -> {
              make(ana, Map.of("what", "send the draft", "by", "friday"));
              assertThat(lastTold(ana))
                  .contains("Send Messages, Read Message History", "/commit make by:friday");
            });
  }

  @Test
  void a_thread_speaks_for_its_channel_and_is_answered_in_itself() {
    String thread = fake.thread(ana, reading, "draft");

    fake.slash(ana, thread, "commit", "make", Map.of("what", "send it", "by", "friday"));
    make(ana, Map.of("what", "print it", "by", "friday"));
    fake.slash(ana, reading, "commit", "list", Map.of());

    assertThat(fake.messagesSeenBy(ana, thread))
        .last()
        .satisfies(seen -> assertThat(seen.text()).contains("#1"));
    assertThat(lastTold(ana)).contains("send it", "print it");
  }

  @Test
  void a_message_is_recorded_from_its_menu() {
    Seen message = fake.say(james, reading, "I'll call the library by friday");

    assertThat(fake.chooseOnMessage(james, message, "Record as commitment").how())
        .isEqualTo(How.FORM);
    SeenForm form = fake.formOf(james).orElseThrow();

    assertThat(form.field("what").values()).first().asString().contains("call the library");
    fake.submit(james, form, Map.of("by", "friday"));
    assertThat(lastTold(james)).contains("#1");
  }

  private List<String> suggested(String command, String verb, String option, String typed) {
    return fake
        .autocomplete(ana, reading, command, verb, Map.of(option, typed), option)
        .choices()
        .stream()
        .map(Answer.Choice::name)
        .toList();
  }

  private Answer make(String user, Map<String, ?> options) {
    return fake.slash(user, reading, "commit", "make", options);
  }

  private Seen last(String user) {
    List<Seen> all = fake.messagesSeenBy(user, reading);
    return all.get(all.size() - 1);
  }

  private String lastTold(String user) {
    return last(user).text();
  }
}
