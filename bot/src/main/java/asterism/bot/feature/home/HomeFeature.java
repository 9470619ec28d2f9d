package asterism.bot.feature.home;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import java.util.List;
import java.util.function.Supplier;

/** A person's own page: what every feature would show them, whatever group it is about. */
public final class HomeFeature implements Feature {
  private static final Invocation HELP = Invocation.of("asterism", "help");

  private final Supplier<List<Feature>> features;

  /**
   * @param features all there are, asked when somebody looks at their page
   */
  public HomeFeature(Supplier<List<Feature>> features) {
    this.features = features;
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.home.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command("asterism", "home", Spelling.WORD, List.of(), Answer.PRIVATE, this::page)
            .lookingOnly());
  }

  private Reply page(Call call) {
    Wording wording = call.wording();
    List<Message> parts =
        features.get().stream().flatMap(feature -> feature.home(call).stream()).toList();
    Message page =
        new Message(
            List.of(new Block.Heading(wording.say("home.title", "name", call.by().name()))));
    for (Message part : parts) {
      page = page.and(part);
    }
    if (parts.isEmpty()) {
      page = page.paragraph(wording.say("home.empty"));
    }
    return Reply.of(page.actions(help(wording)));
  }

  private List<Button> help(Wording wording) {
    boolean offered =
        features.get().stream()
            .flatMap(feature -> feature.commands().stream())
            .anyMatch(each -> Invocation.of(each.name(), each.verb()).equals(HELP));
    return offered
        ? List.of(
            new Button(
                HELP.id(),
                wording.plain("home.help"),
                wording.plain("home.help.description"),
                Button.Look.PLAIN))
        : List.of();
  }
}
