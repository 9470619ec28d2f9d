package asterism.bot.feature.setup;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.feature.Feature;
import asterism.bot.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How a collaborative begins, and what it, its groups and its people choose for themselves. */
public final class SetupFeature implements Feature {
  private final Setup setup = new Setup();
  private final Welcome welcome = new Welcome();
  private final Me me;
  private final TheirZone theirZone = new TheirZone();
  private final GroupForm group;
  private final Belonging belonging;

  /**
   * @param features all there are, asked from the time on when their commands are wanted
   */
  public SetupFeature(Supplier<List<Feature>> features) {
    this.me = new Me(features);
    this.group = new GroupForm(features);
    this.belonging = new Belonging(features);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.setup.texts";
  }

  @Override
  public List<Command> commands() {
    return Stream.of(
            me.commands(),
            theirZone.commands(),
            group.commands(),
            setup.commands(),
            welcome.commands(),
            belonging.commands())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Map<String, Face> faces() {
    return welcome.faces();
  }

  @Override
  public Optional<Message> home(Call call) {
    return Optional.of(Me.home(call));
  }

  /** One question at a time. */
  @Override
  public Optional<Message> afterwards(Call call, Command done) {
    return TheirZone.question(call, done).or(() -> belonging.question(call, done));
  }
}
