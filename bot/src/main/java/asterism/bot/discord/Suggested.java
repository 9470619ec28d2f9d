package asterism.bot.discord;

import asterism.bot.command.Form;
import asterism.bot.message.Cut;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** What may be meant while somebody types behind a slash. */
final class Suggested {
  private final Reception reception;

  Suggested(Reception reception) {
    this.reception = reception;
  }

  void answer(CommandAutoCompleteInteractionEvent typing) {
    AutoCompleteQuery query = typing.getFocusedOption();
    String verb = Optional.ofNullable(typing.getSubcommandName()).orElse("");
    List<Choice> choices =
        reception
            .visit(typing, "")
            .map(
                visit ->
                    reception.suggest(
                        visit, typing.getName(), verb, query.getName(), query.getValue()))
            .orElse(List.of())
            .stream()
            .filter(choice -> !choice.value().isEmpty())
            .filter(choice -> choice.value().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
            .limit(OptionData.MAX_CHOICES)
            .map(choice -> choice(choice, query.getType()))
            .toList();
    typing.replyChoices(choices).queue(done -> {}, Turn::log);
  }

  private static Choice choice(Form.Choice choice, OptionType type) {
    String label = choice.label().isBlank() ? choice.value() : choice.label();
    String shown = Cut.shorten(label, OptionData.MAX_CHOICE_NAME_LENGTH);
    return type == OptionType.INTEGER
        ? new Choice(shown, Long.parseLong(choice.value()))
        : new Choice(shown, choice.value());
  }
}
