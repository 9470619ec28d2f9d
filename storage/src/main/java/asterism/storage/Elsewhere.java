package asterism.storage;

/**
 * What was looked for is not in this collaborative any more: it was joined with another, or parted
 * from one, since somebody looked where it is. Whoever looks again finds it where it is now.
 */
public final class Elsewhere extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Elsewhere(String what, long id) {
    super("%s %d is not here any more".formatted(what, id));
  }
}
