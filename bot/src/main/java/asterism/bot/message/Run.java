package asterism.bot.message;

import java.util.Optional;

/**
 * Some words of one look: the flat form of a {@link Part}.
 *
 * @param address where they lead, if anywhere
 * @param account who is told that they are meant by them, if anybody: the service's id
 * @param moment the instant they name, if any
 */
public record Run(
    String words,
    boolean strong,
    boolean struck,
    Optional<String> address,
    Optional<String> account,
    Optional<Part.Moment> moment) {

  static Run of(String words) {
    return new Run(words, false, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Run at(Part.Moment moment) {
    return new Run(
        moment.words(), false, false, Optional.empty(), Optional.empty(), Optional.of(moment));
  }

  Run stronger() {
    return new Run(words, true, struck, address, account, moment);
  }

  Run crossedOut() {
    return new Run(words, strong, true, address, account, moment);
  }

  Run to(String toldAccount) {
    return new Run(words, strong, struck, address, Optional.of(toldAccount), moment);
  }

  /** Whether it is words and nothing more; those of a moment are. */
  public boolean isPlain() {
    return !strong && !struck && address.isEmpty() && account.isEmpty();
  }

  /** Whether words of both look the same, and are words and nothing more. */
  boolean looksLike(Run other) {
    return strong == other.strong
        && struck == other.struck
        && address.isEmpty()
        && other.address.isEmpty()
        && account.isEmpty()
        && other.account.isEmpty()
        && moment.isEmpty()
        && other.moment.isEmpty();
  }

  /** Other words of the same look, leading elsewhere. */
  public Run with(String others, Optional<String> elsewhere) {
    return new Run(others, strong, struck, elsewhere, account, Optional.empty());
  }
}
