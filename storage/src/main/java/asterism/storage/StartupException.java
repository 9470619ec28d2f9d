package asterism.storage;

import org.jspecify.annotations.Nullable;

/**
 * The process cannot start as it was set up. The message is one plain sentence for whoever runs the
 * bot: what is wrong and what would put it right; it never holds a password.
 */
public final class StartupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartupException(String sentence) {
    super(sentence);
  }

  public StartupException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
