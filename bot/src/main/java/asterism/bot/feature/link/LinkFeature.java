package asterism.bot.feature.link;

import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.feature.link.Options.ASTERISM;
import static asterism.bot.feature.link.Options.CODE;
import static asterism.bot.feature.link.Options.WHAT;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is apart becomes one, on one chat service or on two: workspaces, channels, accounts. */
public final class LinkFeature implements Feature {
  /** That a workspace has joined, in each of its channels; the group. */
  static final String WORKSPACES = "link_workspaces";

  /** Where a group talks, in each of its channels; the group. */
  static final String CHANNELS = "link_channels";

  /** That a code was used, to whoever offered it; the workspace in which it was. */
  static final String USED = "link_used";

  private final Linking linking;

  /**
   * @param features all there are, asked when a channel joins a group
   */
  public LinkFeature(Supplier<List<Feature>> features) {
    this.linking =
        new Linking(
            Stream.of(new WorkspaceBond(), new ChannelBond(features), new PersonBond())
                .collect(toUnmodifiableMap(Bond::kind, identity())));
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.link.texts";
  }

  /** Who may depends on what: that is asked in each {@link Bond}. */
  @Override
  public List<Command> commands() {
    return List.of(
        command(Options.LINK, WORD, PRIVATE, linking::link, WHAT, CODE),
        command(Options.UNLINK, WORD, PRIVATE, linking::unlink, WHAT),
        command(Options.JOIN, BUTTON, UPDATE, linking::join, Options.USED),
        command(Options.PART, BUTTON, UPDATE, linking::part, Options.PARTED),
        command(Options.DISMISS, BUTTON, UPDATE, Linking::dismiss));
  }

  private static Command command(
      String verb,
      Spelling spelling,
      Answer answer,
      Function<Call, Reply> handler,
      Option<?>... options) {
    return new Command(ASTERISM, verb, spelling, List.of(options), answer, handler);
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(WORKSPACES, Faces::workspaces, CHANNELS, Faces::channels, USED, Faces::used);
  }
}
