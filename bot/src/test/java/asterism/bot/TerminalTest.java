package asterism.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private boolean started;
  private final Terminal terminal =
      new Terminal(
              () -> {
                started = true;
                return 7;
              },
              Main::manifest)
          .printingTo(new PrintWriter(output), new PrintWriter(errors));

  @Test
  void alone_it_runs_the_bot_and_ends_as_the_bot_does() {
    assertThat(terminal.execute()).isEqualTo(7);
    assertThat(started).isTrue();
    assertThat(output.toString()).isEmpty();
  }

  @Test
  void the_manifest_is_printed_for_socket_mode() throws IOException {
    assertThat(terminal.execute("slack-manifest")).isZero();

    JsonNode manifest = new ObjectMapper().readTree(output.toString());
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.findValuesAsText("command"))
        .containsExactly("/commit", "/consensus", "/stage", "/roster", "/summary", "/asterism");
    assertThat(started).isFalse();
    assertThat(errors.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://bot.example.org, https://bot.example.org/slack/events",
    "https://bot.example.org:8443/, https://bot.example.org:8443/slack/events",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/slack/events"
  })
  void the_manifest_is_printed_for_http(String url, String requests) throws IOException {
    assertThat(terminal.execute("slack-manifest", "--url", url, "--language", "es")).isZero();

    JsonNode manifest = new ObjectMapper().readTree(output.toString());
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
    assertThat(manifest.findValuesAsText("url")).isNotEmpty().containsOnly(requests);
    assertThat(manifest.at("/features/shortcuts/0/name").asText()).isEqualTo("Anotar compromiso");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slack-manifst                              | there is no slack-manifst. Try: asterism --help
          --port 80                                  | there is no --port 80. Try: asterism --help
          slack-manifest --url                       | Try: asterism slack-manifest --help
          slack-manifest --url bot.example.org       | write it like https://bot.example.org
          slack-manifest --url http://example.org    | write it like https://bot.example.org
          slack-manifest --url https://a.org/slack   | write it like https://bot.example.org
          slack-manifest --url https://a.org/?b=c    | write it like https://bot.example.org
          slack-manifest --language fr               | write en or es
          """)
  void what_cannot_be_is_said_in_one_line(String arguments, String sentence) {
    assertThat(terminal.execute(arguments.split(" "))).isEqualTo(2);

    assertThat(errors.toString().lines()).hasSize(1).first().asString().contains(sentence);
    assertThat(output.toString()).isEmpty();
    assertThat(started).isFalse();
  }

  @Test
  void it_tells_what_it_can_do_and_which_version_it_is() {
    assertThat(terminal.execute("--help")).isZero();
    assertThat(terminal.execute("--version")).isZero();

    assertThat(output.toString()).contains("slack-manifest", "Asterism " + Version.NUMBER);
    assertThat(started).isFalse();
  }

  @Test
  void as_a_program_it_prints_nothing_else_and_leaves_nothing_behind(@TempDir Path folder)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "asterism.bot.Main",
            "slack-manifest");
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(Map.of("ASTERISM_HTTP_PORT", "wrong", "SLACK_TOKEN", "wrong"));
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process program = builder.start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(program.exitValue()).isZero();
    assertThat(printed).startsWith("{").endsWith("}" + System.lineSeparator());
    assertThat(new ObjectMapper().readTree(printed).path("features").isObject()).isTrue();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
