package asterism.bot.discord.wire;

/** Complains about the same card twice: containers of one number in two messages of a channel. */
final class Twins {
  private final World world;
  private final Book book;

  Twins(World world, Book book) {
    this.world = world;
    this.book = book;
  }

  void look(Post fresh) {
    world.postsIn(fresh.channel).stream()
        .filter(other -> other != fresh && other.onlyFor.isEmpty())
        .filter(other -> other.marks.stream().anyMatch(fresh.marks::contains))
        .forEach(
            other ->
                book.complain(
                    "%s and %s in %s both show %s"
                        .formatted(other.id, fresh.id, fresh.channel, fresh.marks)));
  }
}
