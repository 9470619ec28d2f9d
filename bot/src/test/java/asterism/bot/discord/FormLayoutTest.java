package asterism.bot.discord;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Form.Kind;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormLayoutTest {
  private static final Wording ENGLISH =
      CommandLayoutTest.TEXTS.in(Language.ENGLISH, ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void each_kind_of_field_has_its_own_way_to_be_filled_in(Kind kind) throws IOException {
    JsonNode label = modal(form(Optional.empty(), field(kind, "12"))).at("/components/0");
    JsonNode inner = label.path("component");

    assertThat(label.path("type").asInt()).isEqualTo(18);
    switch (kind) {
      case LINE, NUMBER, DAY -> {
        assertThat(inner.path("type").asInt()).isEqualTo(4);
        assertThat(inner.path("style").asInt()).isEqualTo(1);
        assertThat(inner.path("value").asText()).isEqualTo("12");
      }
      case LINES, MENTIONS -> assertThat(inner.path("style").asInt()).isEqualTo(2);
      case CHOICE -> {
        assertThat(inner.path("type").asInt()).isEqualTo(3);
        assertThat(inner.at("/options/1/default").asBoolean()).isTrue();
      }
      case PERSON -> {
        assertThat(inner.path("type").asInt()).isEqualTo(5);
        assertThat(inner.at("/default_values/0/id").asText()).isEqualTo("12");
      }
    }
    assertThat(inner.path("required").asBoolean(true)).isTrue();
  }

  @Test
  void what_was_wrong_stands_at_the_field_and_what_to_know_above_all() throws IOException {
    Field wrong =
        new Field(
            "by",
            "By when?",
            Kind.DAY,
            "",
            true,
            "",
            Optional.of("No calendar has it"),
            List.of(),
            60);

    JsonNode modal = modal(form(Optional.of(Text.of("Mind the *stars*")), wrong));

    assertThat(modal.at("/components/0/content").asText()).isEqualTo("Mind the \\*stars\\*");
    assertThat(modal.at("/components/1/description").asText()).isEqualTo("⚠ No calendar has it");
    assertThat(modal.at("/components/1/component/placeholder").asText()).contains("2026-12-31");
  }

  @Test
  void more_to_choose_from_than_can_be_listed_is_typed_and_read_by_what_it_is_called() {
    List<Choice> many =
        IntStream.range(0, 30).mapToObj(n -> new Choice("v" + n, "Choice " + n)).toList();
    Field field =
        new Field("role", "Which?", Kind.CHOICE, "", true, "", Optional.empty(), many, 60);
    Form form = form(Optional.empty(), field);

    FilledIn typed = new FilledIn(List.of(new FilledIn.Value("role", Kind.LINES, "choice 7")));

    assertThat(FormLayout.isTyped(field)).isTrue();
    assertThat(FilledIn.all(typed.in(form)).values())
        .extracting(FilledIn.Value::typed)
        .containsExactly("v7");
  }

  @Test
  void a_longer_form_is_asked_in_steps_and_begins_with_what_is_wrong() {
    Field[] fields =
        IntStream.range(0, 11)
            .mapToObj(
                n ->
                    new Field(
                        "f" + n,
                        "F" + n,
                        Kind.LINE,
                        "",
                        false,
                        "",
                        n == 7 ? Optional.of("no") : Optional.empty(),
                        List.of(),
                        10))
            .toArray(Field[]::new);

    Steps plain = Steps.of(form(Optional.empty(), fields));
    Steps introduced = Steps.of(form(Optional.of(Text.of("Know this")), fields));

    assertThat(sizes(plain)).isEqualTo("5 5 1");
    assertThat(sizes(introduced)).isEqualTo("4 5 2");
    assertThat(plain.first()).isEqualTo(2);
  }

  private static String sizes(Steps steps) {
    return IntStream.rangeClosed(1, steps.count())
        .mapToObj(step -> Integer.toString(steps.fields(step).size()))
        .collect(joining(" "));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_a_form_says_discord_takes_it(int seed) throws IOException {
    Random random = new Random(seed);
    Field[] fields =
        IntStream.range(0, random.nextInt(12))
            .mapToObj(n -> anyField(random, n))
            .toArray(Field[]::new);
    Optional<Text> intro =
        random.nextBoolean() ? Optional.of(Text.of(words(random, 6000))) : Optional.empty();
    Form form = form(intro, fields);

    for (int step = 1; step <= Steps.of(form).count(); step++) {
      check(written(form, step));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_form_of_ours_fits(Language language) throws IOException {
    Wording wording = CommandLayoutTest.TEXTS.in(language, ZoneOffset.UTC);
    try (TestDatabase test = TestDatabase.create()) {
      Desk desk = new Desk(test.database()).asAdministrator(true);
      List<String> ids =
          desk.commands().all().stream()
              .filter(command -> command.answer() == asterism.bot.command.Command.Answer.FORM)
              .map(command -> command.name() + "/" + command.verb())
              .toList();
      String who = language == Language.SPANISH ? "rosa" : "ana";
      List<Form> forms =
          ids.stream()
              .map(id -> desk.press(who, id))
              .map(Reply::form)
              .flatMap(Optional::stream)
              .toList();
      assertThat(forms).hasSizeGreaterThan(10);
      for (Form form : forms) {
        for (int step = 1; step <= Steps.of(form).count(); step++) {
          check(
              new ObjectMapper()
                  .readTree(new FormLayout(wording).modal(form, step, "id").toData().toJson()));
        }
      }
    }
  }

  private static void check(JsonNode modal) {
    assertThat(modal.path("title").asText()).hasSizeBetween(1, 45);
    assertThat(modal.path("custom_id").asText()).hasSizeBetween(1, 100);
    assertThat(modal.path("components")).hasSizeBetween(1, 5);
    for (JsonNode each : modal.path("components")) {
      if (each.path("type").asInt() == 10) {
        assertThat(each.path("content").asText()).hasSizeBetween(1, 4000);
        continue;
      }
      JsonNode inner = each.path("component");
      assertThat(each.path("label").asText()).hasSizeBetween(1, 45);
      assertThat(each.path("description").asText()).hasSizeLessThanOrEqualTo(100);
      assertThat(inner.path("placeholder").asText()).hasSizeLessThanOrEqualTo(100);
      assertThat(inner.path("value").asText())
          .hasSizeLessThanOrEqualTo(inner.path("max_length").asInt(4000));
      assertThat(inner.path("max_length").asInt(1)).isBetween(1, 4000);
      assertThat(inner.path("options")).hasSizeLessThanOrEqualTo(25);
      for (JsonNode option : inner.path("options")) {
        assertThat(option.path("label").asText()).hasSizeBetween(1, 100);
      }
    }
  }

  private static Field anyField(Random random, int n) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    return new Field(
        "f" + n,
        "Q" + words(random, 120),
        kind,
        kind == Kind.PERSON ? "12" : words(random, 5000),
        random.nextBoolean(),
        words(random, 200),
        random.nextBoolean() ? Optional.of(words(random, 300)) : Optional.empty(),
        kind == Kind.CHOICE ? choices(random) : List.of(),
        1 + random.nextInt(5000));
  }

  private static List<Choice> choices(Random random) {
    List<Choice> choices = new ArrayList<>();
    for (int n = 0; n <= random.nextInt(40); n++) {
      choices.add(new Choice("v" + n, "C" + words(random, 150)));
    }
    return choices;
  }

  private static String words(Random random, int most) {
    return random
        .ints(random.nextInt(most), 0, 6)
        .mapToObj(n -> List.of("a", " ", "é", "👩‍👧", "\n", "*").get(n))
        .collect(joining());
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 150).boxed();
  }

  private static Field field(Kind kind, String value) {
    List<Choice> choices =
        kind == Kind.CHOICE
            ? List.of(new Choice("11", "Eleven"), new Choice("12", "Twelve"))
            : List.of();
    return new Field("f", "What?", kind, value, true, "", Optional.empty(), choices, 200);
  }

  private static Form form(Optional<Text> intro, Field... fields) {
    return new Form("commit/make", "Promise something", intro, List.of(fields), "Promise");
  }

  private static JsonNode modal(Form form) throws IOException {
    return written(form, 1);
  }

  private static JsonNode written(Form form, int step) throws IOException {
    return new ObjectMapper()
        .readTree(new FormLayout(ENGLISH).modal(form, step, "id").toData().toJson());
  }
}
