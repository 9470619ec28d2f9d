package asterism.bot.feature.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Suggestions.Begun;
import asterism.bot.feature.consensus.Assembly;
import asterism.bot.message.Language;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a stage is told besides its command: while somebody types, and in another channel. */
class StageElsewhereTest {
  private final Assembly assembly = new Assembly();

  @BeforeEach
  void begun() {
    assembly.lead("/stage begin 0");
    assembly.say("maria", "/stage check 2 on the notice board");
  }

  @AfterEach
  void end() {
    assembly.close();
  }

  @Test
  void the_criteria_that_may_be_meant_are_suggested() {
    assertThat(suggested("check", "stage/criterion", "maria"))
        .hasSize(5)
        .first()
        .isEqualTo("1 · Organizations interested in the topic meet, in more than one forum");
    assertThat(suggested("uncheck", "stage/criterion", "maria"))
        .containsExactly("2 · There is a place and a way by which they stay connected");
    assertThat(suggested("confirm", "stage/criterion", "sam")).hasSize(1);
    assertThat(suggested("confirm", "stage/criterion", "maria")).isEmpty();
    assertThat(suggested("begin", "stage/stage", "maria"))
        .hasSize(5)
        .contains("1 · Incubation conversation");
  }

  @Test
  void a_channel_that_a_group_gets_shows_where_it_stands() {
    assembly.desk().at("annex");
    assembly.say("maria", "/stage show");
    assertThat(assembly.channel("annex").toString()).doesNotContain("stands at stage");
    assembly
        .test()
        .asOwner(
            """
            update asterism.channel set group_id =
              (select group_id from asterism.channel where external_id = 'early-reading')
            where external_id = 'annex'
            """);
    assembly.run(
        tx -> {
          new PathwayFeature(List::of).channelJoined(tx, reading(tx), assembly.clock.instant());
          return true;
        });
    assertThat(assembly.channel("annex").toString()).contains("stands at stage 0");
    assertThat(assembly.count("stands at stage")).isEqualTo(1);
    assembly.say("maria", "/stage check 1 everywhere");
    assertThat(assembly.channel("annex").toString()).contains("2 of 6 criteria met");
  }

  private List<String> suggested(String verb, String option, String person) {
    assembly.say(person, "/stage show");
    Wording wording = assembly.desk().texts().in(Language.ENGLISH, Desk.ZONE);
    return assembly.run(
        tx ->
            new StageSuggestions()
                    .all()
                    .get(option)
                    .of(
                        new Begun(
                            tx,
                            new People(tx).named(person).stream().findFirst(),
                            Optional.of(reading(tx)),
                            verb,
                            "",
                            assembly.clock.instant(),
                            wording))
                    .stream()
                    .map(Choice::label)
                    .toList());
  }

  private static Group reading(Transaction transaction) {
    return new Groups(transaction)
        .all().stream()
            .filter(group -> group.name().equals(Assembly.READING))
            .findFirst()
            .orElseThrow();
  }
}
