package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own server on a folder: made, taken up again, left behind by those who were killed. */
class EmbeddedServerTest {
  private static final EmbeddedServer.Options DURABLE =
      new EmbeddedServer.Options(TestDatabase.programs(), true, 0);
  private static final EmbeddedServer.Options FAST =
      new EmbeddedServer.Options(TestDatabase.programs(), false, 0);

  @TempDir private Path folder;

  /** Holds a server with one row in it until it is killed; a process of its own. */
  public static final class Holder {
    private Holder() {}

    public static void main(String[] folder) throws IOException {
      keep(EmbeddedServer.start(Path.of(folder[0]), DURABLE), "kept");
      ready();
    }
  }

  /** The bot's whole start, and an end that still has something to write. */
  public static final class Bot {
    private Bot() {}

    public static void main(String[] folder) throws IOException {
      Database database = Database.open(DatabaseSettings.embedded(folder[0]));
      database.beforeExit(() -> System.out.println("at the end it answers: " + database.answers()));
      ready();
    }
  }

  @Test
  void what_was_kept_is_there_at_the_next_start_in_a_folder_with_any_name() {
    Path named = folder.resolve("données de l'équipe ⁂ (1)");
    try (EmbeddedServer first = EmbeddedServer.start(named, DURABLE)) {
      keep(first, "kept");
    }
    assertThat(kept(named)).containsExactly("kept");
  }

  @Test
  void nothing_is_lost_in_a_power_cut_and_only_this_machine_can_knock() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(folder, DURABLE)) {
      assertThat(ask(server, "show fsync")).containsExactly("on");
      assertThat(ask(server, "show synchronous_commit")).containsExactly("on");
      assertThat(ask(server, "show full_page_writes")).containsExactly("on");
      assertThat(ask(server, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(ask(server, "show unix_socket_directories")).containsExactly("");
      assertThat(ask(server, "select distinct auth_method from pg_hba_file_rules"))
          .containsExactly("scram-sha-256");
    }
  }

  @Test
  void what_an_operator_wrote_into_the_files_of_the_server_does_not_make_it_forgetful()
      throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(folder, DURABLE)) {
      TestDatabase.execute(url(server.superuser()), "alter system set fsync = off");
    }
    try (EmbeddedServer server = EmbeddedServer.start(folder, DURABLE)) {
      assertThat(ask(server, "show fsync")).containsExactly("on");
      TestDatabase.execute(
          url(server.superuser()), "alter role asterism_bot set synchronous_commit = off");
    }
    refused(folder, DURABLE).contains("would lose data in a power cut");
  }

  @Test
  void the_password_is_for_our_eyes_only_and_needed() throws IOException {
    EmbeddedServer.start(folder, FAST).close();

    Path password = folder.resolve("password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
    Files.delete(password);
    refused(folder).contains("password is missing");
  }

  @Test
  void a_second_start_on_the_folder_is_refused_and_harms_nobody() throws IOException {
    try (EmbeddedServer first = EmbeddedServer.start(folder, FAST)) {
      refused(folder).contains("in use by this same process");
      Process holder = hold(folder);
      assertThat(said(holder)).contains("in use by process " + ProcessHandle.current().pid());
      keep(first, "kept");
    }
    assertThat(kept(folder)).containsExactly("kept");
  }

  @Test
  void after_a_kill_the_server_left_behind_is_stopped_and_nothing_is_lost() throws Exception {
    Process holder = hold(folder);
    assertThat(holder.inputReader().readLine()).isEqualTo("ready");
    ProcessHandle left = server(folder).orElseThrow();

    holder.destroyForcibly().waitFor();
    assertThat(left.isAlive()).isTrue();

    assertThat(kept(folder)).containsExactly("kept");
    assertThat(serves(left)).isFalse();
    assertThat(folder.resolve("postgresql.log"))
        .as("it was asked to stop, not killed in its turn")
        .content()
        .doesNotContain("not properly shut down");
  }

  @Test
  void a_server_that_was_killed_itself_starts_again() throws Exception {
    Process holder = hold(folder);
    assertThat(holder.inputReader().readLine()).isEqualTo("ready");
    ProcessHandle left = server(folder).orElseThrow();

    left.destroyForcibly();
    holder.destroyForcibly().waitFor();

    assertThat(kept(folder)).containsExactly("kept");
  }

  @Test
  void a_server_left_behind_that_does_not_even_listen_is_ended() throws Exception {
    Process holder = hold(folder);
    assertThat(holder.inputReader().readLine()).isEqualTo("ready");
    ProcessHandle left = server(folder).orElseThrow();

    holder.destroyForcibly().waitFor();
    new ProcessBuilder("kill", "-STOP", Long.toString(left.pid())).start().waitFor();

    assertThat(kept(folder)).containsExactly("kept");
  }

  @Test
  void a_process_told_to_end_does_what_it_must_and_leaves_nothing_behind() throws Exception {
    Process bot = start(Bot.class, folder);
    assertThat(bot.inputReader().readLine()).isEqualTo("ready");
    ProcessHandle left = server(folder).orElseThrow();

    bot.toHandle().destroy(); // the process itself would close what we read from

    assertThat(said(bot)).contains("at the end it answers: true");
    assertThat(serves(left)).isFalse();
    assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    try (Database next = Database.open(DatabaseSettings.embedded(folder.toString()))) {
      assertThat(next.answers()).isTrue();
    }
  }

  @Test
  void a_number_that_now_belongs_to_another_process_does_not_keep_us_from_starting()
      throws Exception {
    try (EmbeddedServer first = EmbeddedServer.start(folder, FAST)) {
      keep(first, "kept");
    }
    Process bystander = new ProcessBuilder("sleep", "600").start();
    try {
      for (String pid :
          List.of(
              Long.toString(bystander.pid()),
              Long.toString(otherServer()),
              Long.toString(ProcessHandle.current().pid()),
              "1",
              "2147483646",
              "-1",
              "?")) {
        Files.writeString(
            folder.resolve("postgresql/postmaster.pid"),
            "%s\n%s\n1700000000\n5432\n\n127.0.0.1\n  12345  12345\nready   \n"
                .formatted(pid, folder.resolve("postgresql").toAbsolutePath()));
        assertThat(kept(folder)).as(pid).containsExactly("kept");
      }
      Files.createFile(folder.resolve("postgresql/postmaster.pid"));
      assertThat(kept(folder)).containsExactly("kept");
      assertThat(bystander.isAlive()).isTrue();
      assertThat(ProcessHandle.of(otherServer())).isPresent();
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void a_start_cut_short_is_made_good_by_the_next() throws IOException {
    Files.createDirectories(folder.resolve("unfinished-123/base"));
    Files.writeString(folder.resolve("unfinished-123/PG_VERSION"), "17\n");
    Files.writeString(folder.resolve("password"), "never used\n");

    EmbeddedServer.start(folder, FAST).close();

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("lock", "password", "postgresql", "postgresql.log");
    }
  }

  @Test
  void data_of_another_major_version_is_left_alone() throws IOException {
    Files.createDirectories(folder.resolve("postgresql"));
    Files.writeString(folder.resolve("postgresql/PG_VERSION"), "14\n");

    refused(folder).contains("made by PostgreSQL 14, and this is 17");
    assertThat(folder.resolve("postgresql/PG_VERSION")).hasContent("14");
  }

  @Test
  void a_file_instead_of_a_folder_is_refused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    refused(file).contains("cannot be used", "ASTERISM_DATA");
    refused(file.resolve("inner")).contains("cannot be used", "ASTERISM_DATA");
  }

  @Test
  void a_folder_that_cannot_be_written_is_refused() {
    Path unwritable = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(unwritable));

    refused(unwritable).contains("cannot be used", "ASTERISM_DATA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a $HOME", "a `date`", "a \"b\""})
  void a_name_that_a_shell_would_read_otherwise_is_refused(String name) {
    refused(folder.resolve(name)).contains("is more than PostgreSQL's own tools can take");
  }

  private static AbstractStringAssert<?> refused(Path folder) {
    return refused(folder, FAST);
  }

  private static AbstractStringAssert<?> refused(Path folder, EmbeddedServer.Options options) {
    try {
      EmbeddedServer.start(folder, options).close();
    } catch (StartupException e) {
      return assertThat(e.getMessage()).doesNotContain("\n");
    }
    throw new AssertionError("it started");
  }

  private static Process hold(Path folder) throws IOException {
    return start(Holder.class, folder);
  }

  private static Process start(Class<?> program, Path folder) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** Says so, and stays until told or made to end. */
  private static void ready() throws IOException {
    System.out.println("ready");
    if (System.in.read() == -1) {
      System.out.println("left alone");
    }
  }

  private static String said(Process process) {
    return process.inputReader().lines().collect(Collectors.joining("\n"));
  }

  private static Optional<ProcessHandle> server(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("postgresql/postmaster.pid"))) {
      return lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
    }
  }

  /** One of another folder. */
  private static long otherServer() throws SQLException {
    return Long.parseLong(
        ask(TestDatabase.server(), "select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)")
            .get(0));
  }

  /** What has ended and was not yet collected by its parent still has a number, but no program. */
  private static boolean serves(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static void keep(EmbeddedServer server, String word) {
    TestDatabase.execute(
        url(server.superuser()),
        "create table if not exists kept (word text); insert into kept values ('" + word + "')");
  }

  private static List<String> kept(Path folder) {
    try (EmbeddedServer server = EmbeddedServer.start(folder, FAST)) {
      return ask(server, "select word from kept");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ask(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.superuser().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static String url(Login login) {
    return "%s?user=%s&password=%s"
        .formatted(login.url(), login.user().orElseThrow(), login.password().orElseThrow());
  }
}
