package asterism.storage;

/** Other people's error messages, cut down to what fits into a sentence of ours. */
final class Sentences {
  private Sentences() {}

  /** What the innermost cause says, on one line. */
  static String of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String kind = root.getClass().getSimpleName();
    return message == null ? kind : message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  /** Programs say first what they are doing and last what went wrong. */
  static String lastLine(String said) {
    return said.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce("no reason given", (first, line) -> line);
  }
}
