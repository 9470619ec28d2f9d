package asterism.bot.message;

import java.util.Optional;

/**
 * Some words of one look: the flat form of a {@link Part}.
 *
 * @param address where they lead, if anywhere
 */
public record Run(String words, boolean strong, boolean struck, Optional<String> address) {

  static Run of(String words) {
    return new Run(words, false, false, Optional.empty());
  }

  Run stronger() {
    return new Run(words, true, struck, address);
  }

  Run crossedOut() {
    return new Run(words, strong, true, address);
  }

  /** Whether words of both look the same and lead nowhere. */
  boolean looksLike(Run other) {
    return strong == other.strong
        && struck == other.struck
        && address.isEmpty()
        && other.address.isEmpty();
  }

  /** Other words of the same look, leading elsewhere. */
  public Run with(String others, Optional<String> elsewhere) {
    return new Run(others, strong, struck, elsewhere);
  }
}
