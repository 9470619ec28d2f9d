package asterism.bot;

import asterism.bot.message.Language;
import asterism.bot.slack.Manifest;
import asterism.bot.web.WebAddress;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What may be typed after the program's name. */
@Command(
    name = "asterism",
    description = "Runs the bot until it is stopped; the README tells what can be set.",
    mixinStandardHelpOptions = true)
final class Terminal implements Callable<Integer> {
  private final Callable<Integer> bot;
  private final Function<Language, Manifest> manifest;
  private final CommandLine line;

  /**
   * @param bot runs it, and tells what the process is to end with
   */
  Terminal(Callable<Integer> bot, Function<Language, Manifest> manifest) {
    this.bot = bot;
    this.manifest = manifest;
    this.line = new CommandLine(this);
    line.getCommandSpec().version("Asterism " + Version.NUMBER);
    line.registerConverter(URI.class, Terminal::address);
    line.registerConverter(Language.class, Terminal::language);
    line.setParameterExceptionHandler((wrong, arguments) -> refuse(wrong));
  }

  /** Where it prints: the standard streams, unless it is told otherwise. */
  Terminal printingTo(PrintWriter output, PrintWriter errors) {
    line.setOut(output).setErr(errors);
    return this;
  }

  /**
   * @return what the process is to end with: 2 when the arguments are wrong
   */
  int execute(String... arguments) {
    return line.execute(arguments);
  }

  /** Without arguments. */
  @Override
  public Integer call() throws Exception {
    return bot.call();
  }

  @Command(
      name = "slack-manifest",
      description = "Prints the manifest from which Slack makes the app; paste it there.",
      mixinStandardHelpOptions = true)
  int slackManifest(
      @Option(
              names = "--url",
              paramLabel = "ADDRESS",
              description =
                  "Where Slack reaches the bot, such as https://bot.example.org. Without it the bot"
                      + " connects to Slack (Socket Mode).")
          Optional<URI> url,
      @Option(
              names = "--language",
              paramLabel = "LANGUAGE",
              defaultValue = "en",
              description = "Of what Slack shows of the commands: en or es.")
          Language language) {
    line.getOut().println(manifest.apply(language).json(url));
    line.getOut().flush();
    return ExitCode.OK;
  }

  private static URI address(String typed) {
    return WebAddress.of(typed)
        .filter(url -> url.getScheme().equals("https") || WebAddress.isThisMachine(url))
        .filter(url -> url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "write it like https://bot.example.org, with nothing after the name"));
  }

  private static Language language(String typed) {
    return Stream.of(Language.values())
        .filter(language -> language.code().equals(typed))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("write en or es"));
  }

  private static int refuse(ParameterException wrong) {
    CommandLine line = wrong.getCommandLine();
    String help = line.getCommandSpec().qualifiedName() + " --help";
    line.getErr().println("asterism: " + sentence(wrong) + ". Try: " + help);
    line.getErr().flush();
    return ExitCode.USAGE;
  }

  private static String sentence(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unknown
        ? "there is no " + String.join(" ", unknown.getUnmatched())
        : Objects.requireNonNullElse(wrong.getMessage(), "that cannot be understood");
  }
}
