package asterism.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a data folder to one process; the system lets go of it however that process ends. */
final class FolderLock implements AutoCloseable {
  /**
   * What this process holds. Asking the system is not enough: on most systems a process that opens
   * and closes a file it has locked loses the lock without a word.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @param folder exists
   * @throws StartupException if somebody else holds it
   */
  static FolderLock take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      throw inUse(folder, "this same process");
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              real.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(folder, "process " + holder(channel));
      }
      channel.truncate(0);
      channel.write(utf8(Long.toString(ProcessHandle.current().pid())));
      return new FolderLock(real, channel);
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      close(channel);
      throw e;
    }
  }

  @Override
  public void close() {
    close(channel);
    HELD.remove(folder);
  }

  private static StartupException inUse(Path folder, String holder) {
    return new StartupException(
        "The data folder %s is in use by %s: stop that one first, or set ASTERISM_DATA to another folder"
            .formatted(folder.toAbsolutePath(), holder));
  }

  private static String holder(FileChannel channel) {
    try {
      ByteBuffer text = ByteBuffer.allocate(20);
      channel.read(text, 0);
      return StandardCharsets.UTF_8.decode(text.flip()).toString();
    } catch (IOException e) {
      return "unknown"; // some systems let nobody read what another has locked
    }
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
