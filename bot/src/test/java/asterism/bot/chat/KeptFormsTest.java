package asterism.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.command.Form;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Form.Kind;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptFormsTest {
  private static final Incoming.WorkspaceKey RIVERSIDE =
      new Incoming.WorkspaceKey(Platform.SLACK, "T1", "Riverside");

  private static final Form FORM =
      new Form(
          "commit/make?who=U2",
          "A new promise",
          Optional.of(
              Text.of(
                  new Part.Words("<b>"),
                  new Part.Mention(5, "Ana"),
                  new Part.Strong(List.of(new Part.Struck(List.of(new Part.Words("x"))))))),
          Stream.of(Kind.values())
              .map(
                  kind ->
                      new Field(
                          "field_" + kind,
                          "Label",
                          kind,
                          "a \"b\"\n🙂",
                          true,
                          "hint",
                          kind == Kind.DAY ? Optional.of("not a day") : Optional.empty(),
                          List.of(new Choice("v", "l")),
                          500))
              .toList(),
          "Promise it",
          "Fill in the form");

  private final TestDatabase database = TestDatabase.create();
  private final KeptForms forms = new KeptForms(database.database());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_form_is_found_as_it_was_kept_as_often_as_it_is_opened_and_by_every_replica() {
    String key = forms.keep(RIVERSIDE, FORM);

    assertThat(forms.find(RIVERSIDE, key)).contains(FORM);
    assertThat(new KeptForms(database.database()).find(RIVERSIDE, key)).contains(FORM);
  }

  @Test
  void what_no_database_keeps_is_replaced() {
    Form odd = new Form("a", "b\0c", Optional.empty(), List.of(), "d\ud83de");

    assertThat(forms.find(RIVERSIDE, forms.keep(RIVERSIDE, odd)))
        .contains(new Form("a", "b\uFFFDc", Optional.empty(), List.of(), "d\uFFFDe"));
  }

  @Test
  void a_key_is_short_needs_no_escape_and_comes_once() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      String key = forms.keep(RIVERSIDE, FORM);
      assertThat(key).matches("[A-Za-z0-9_-]{20,40}");
      keys.add(key);
    }
    assertThat(keys).hasSize(50);
  }

  @Test
  void another_workspace_finds_nothing_under_the_same_key() {
    String key = forms.keep(RIVERSIDE, FORM);

    assertThat(forms.find(new Incoming.WorkspaceKey(Platform.SLACK, "T2", "Hilltop"), key))
        .isEmpty();
    assertThat(forms.find(new Incoming.WorkspaceKey(Platform.DISCORD, "T1", "Riverside"), key))
        .isEmpty();
    assertThat(forms.find(RIVERSIDE, key + "x")).isEmpty();
  }

  @Test
  void after_two_weeks_it_is_forgotten_and_not_before() {
    String old = forms.keep(RIVERSIDE, FORM);
    database.asOwner("update asterism.kept_form set at = now() - interval '14 days 1 minute'");
    String young = forms.keep(RIVERSIDE, FORM);
    database.asOwner(
        "update asterism.kept_form set at = now() - interval '13 days 23 hours' where key = '%s'"
            .formatted(young));

    forms.forget();

    assertThat(forms.find(RIVERSIDE, old)).isEmpty();
    assertThat(forms.find(RIVERSIDE, young)).contains(FORM);
  }

  @Test
  void without_its_database_it_says_so() {
    database.close();

    assertThatThrownBy(() -> forms.keep(RIVERSIDE, FORM)).isInstanceOf(DatabaseUnavailable.class);
    assertThatThrownBy(() -> forms.find(RIVERSIDE, "key")).isInstanceOf(DatabaseUnavailable.class);
  }
}
