package asterism.bot.slack.scenes;

import static asterism.bot.Seen.field;
import static asterism.bot.Seen.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModalFormTest {
  private static final String VIEW =
      """
      {"id": "V1", "title": {"text": "A promise"}, "submit": {"text": "Promise"}, "blocks": [
        {"type": "section", "text": {"type": "plain_text", "text": "Please mend it."}},
        {"type": "input", "block_id": "what", "label": {"text": "What"},
         "element": {"type": "plain_text_input", "action_id": "a", "multiline": true,
                     "initial_value": "water"}},
        {"type": "section", "text": {"type": "plain_text", "text": "⚠ It has passed."}},
        {"type": "input", "block_id": "by", "label": {"text": "By"}, "optional": true,
         "element": {"type": "datepicker", "action_id": "b", "initial_date": "2026-12-01"}},
        {"type": "input", "block_id": "kind", "label": {"text": "Kind"},
         "element": {"type": "static_select", "action_id": "c", "options": [
           {"text": {"type": "plain_text", "text": "Work group"}, "value": "work_group"}]}},
        {"type": "input", "block_id": "who", "label": {"text": "Who"},
         "element": {"type": "users_select", "action_id": "d", "initial_user": "U1"}},
        {"type": "input", "block_id": "lines", "label": {"text": "Lines"},
         "element": {"type": "rich_text_input", "action_id": "e", "initial_value":
           {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
             {"type": "user", "user_id": "U1"}, {"type": "text", "text": " calls"}]}]}}}]}
      """;

  private final Cast cast = new Cast();
  private ModalForm modal = new ModalForm(cast, JsonMapper.builder().build().createObjectNode());

  @BeforeEach
  void open() throws JsonProcessingException {
    cast.person("maria", "Maria Lopez", "U1");
    cast.person("sam", "Sam Whitfield", "U2");
    modal = new ModalForm(cast, JsonMapper.builder().build().readTree(VIEW));
  }

  @Test
  void it_is_read_as_a_form() {
    JsonNode form = modal.form(Map.of());

    assertThat(form.path("intro").asText()).isEqualTo("Please mend it.");
    assertThat(fields(form)).containsExactly("what", "by", "kind", "who", "lines");
    assertThat(form.path("fields").findValuesAsText("kind"))
        .containsExactly("lines", "day", "choice", "person", "mentions");
    assertThat(form.path("fields").findValuesAsText("value"))
        .startsWith("water", "2026-12-01", "")
        .endsWith("maria", "@maria calls");
    assertThat(field(form, "what").has("error")).isFalse();
    assertThat(field(form, "by").path("error").asText()).isEqualTo("It has passed.");
    assertThat(field(form, "by").path("required").asBoolean()).isFalse();
  }

  @Test
  void what_is_refused_is_said_at_its_field() {
    JsonNode form = modal.form(Map.of("who", "They have left."));

    assertThat(field(form, "who").path("error").asText()).isEqualTo("They have left.");
  }

  @Test
  void it_is_filled_in_as_slack_tells_it() {
    JsonNode values =
        modal
            .filledIn(
                Map.of(
                    "what", "", "kind", "work_group", "who", "sam", "lines", "first\n@sam calls"))
            .path("values");

    assertThat(values.at("/what/a/value").isNull()).isTrue();
    assertThat(values.at("/by/b/selected_date").asText()).isEqualTo("2026-12-01");
    assertThat(values.at("/kind/c/selected_option/text/text").asText()).isEqualTo("Work group");
    assertThat(values.at("/who/d/selected_user").asText()).isEqualTo("U2");
    JsonNode lines = values.at("/lines/e/rich_text_value/elements/0/elements");
    assertThat(lines.findValuesAsText("user_id")).containsExactly("U2");
    assertThat(lines.findValuesAsText("text")).containsExactly("first\n", " calls");
  }
}
