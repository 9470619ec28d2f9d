package asterism.storage;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked on this machine. */
record Program(Path home) {
  private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  /** What a program had to say, and whether it was content. */
  record Outcome(boolean good, String said) {}

  /**
   * Unpacks the programs into a folder of {@code cache}, unless they are there. They are kept with
   * the data and not in the system's folder for passing things: there, whoever comes first could
   * leave other programs in their place, and a tidy system takes them away under a running server.
   */
  static Program unpack(Path cache) throws IOException {
    Path home = cache.resolve("postgresql-" + checksum());
    if (!Files.isDirectory(home)) {
      Files.createDirectories(cache);
      Path half = Files.createTempDirectory(cache, "unpacking");
      try (InputStream packed = packed();
          TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
        unpack(archive, half);
      }
      Folders.moveUnlessThere(half, home);
    }
    return new Program(home);
  }

  /** Runs one of the programs and waits for it; one that does not end in time is ended. */
  Outcome run(String name, int seconds, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) { // we are root, and PostgreSQL refuses to be
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    File said = Files.createTempFile("asterism", ".txt").toFile();
    try {
      Process process = builder.redirectOutput(said).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String text = new String(Files.readAllBytes(said.toPath()), Charset.defaultCharset()).strip();
      return new Outcome(ended && process.exitValue() == 0, text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + name, e);
    } finally {
      Files.deleteIfExists(said.toPath());
    }
  }

  /** The number before the point, which says whose data folders it can read. */
  String majorVersion() throws IOException {
    String said = run("postgres", 10, List.of("-V")).said(); // postgres (PostgreSQL) 17.10
    return said.replaceAll(".* ", "").replaceAll("\\..*", "");
  }

  static boolean isWindows() {
    return OS.startsWith("windows");
  }

  private static String checksum() throws IOException {
    try (CheckedInputStream packed = new CheckedInputStream(packed(), new CRC32C())) {
      packed.transferTo(OutputStream.nullOutputStream());
      return Long.toHexString(packed.getChecksum().getValue());
    }
  }

  private static InputStream packed() throws IOException {
    String system = isWindows() ? "Windows" : OS.startsWith("mac") ? "Darwin" : "Linux";
    InputStream packed = null;
    try {
      packed =
          DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
    } catch (IllegalStateException e) {
      throw noneFor(e);
    }
    if (packed == null) {
      throw noneFor(null);
    }
    return packed;
  }

  private static StartupException noneFor(@Nullable Throwable cause) {
    return new StartupException(
        "There is no embedded PostgreSQL for this kind of machine (%s, %s): set ASTERISM_DATABASE_URL"
            .formatted(OS, System.getProperty("os.arch")),
        cause);
  }

  private static void unpack(TarArchiveInputStream archive, Path into) throws IOException {
    for (TarArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      Path target = into.resolve(entry.getName()).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("the archive reaches outside: " + entry.getName());
      }
      Files.createDirectories(entry.isDirectory() ? target : target.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      } else if (entry.isFile()) {
        Files.copy(archive, target);
        if (entry.getName().contains("bin/") && !target.toFile().setExecutable(true)) {
          throw new IOException("cannot be made a program: " + target);
        }
      }
    }
  }
}
