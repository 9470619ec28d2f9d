package asterism.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Incoming.Deed.Added;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddedTest {
  private static final Reading READING =
      new Reading(
          LocalDate.of(2026, 11, 24),
          Language.ENGLISH,
          Map.of(),
          "james",
          account -> Optional.empty());

  @Test
  void being_added_somewhere_asks_for_nothing_where_no_verb_is_for_it() {
    assertThat(new Added(Added.What.WORKSPACE).understood(new Commands(List.of()), READING))
        .isEmpty();
  }

  @Test
  void being_added_somewhere_is_a_verb_told_to_what() {
    Commands commands =
        new Commands(
            List.of(
                new Command(
                    "asterism",
                    "added",
                    Command.Spelling.BUTTON,
                    List.of(Option.choice("what", "workspace", "channel")),
                    Command.Answer.PRIVATE,
                    call -> Reply.NOTHING)));

    for (Added.What what : Added.What.values()) {
      assertThat(new Added(what).understood(commands, READING))
          .hasValueSatisfying(
              understood -> {
                assertThat(understood.command().verb()).isEqualTo("added");
                assertThat(understood.given().values())
                    .first()
                    .asString()
                    .isEqualToIgnoringCase(what.name());
              });
    }
  }
}
