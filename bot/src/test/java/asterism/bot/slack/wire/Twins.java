package asterism.bot.slack.wire;

/**
 * Sees when the bot shows the same thing twice: two standing messages with all metadata the same.
 */
final class Twins {
  private final Workspace workspace;
  private final Book book;

  Twins(Workspace workspace, Book book) {
    this.workspace = workspace;
    this.book = book;
  }

  void look(Post fresh) {
    if (fresh.metadata.isEmpty()) {
      return;
    }
    workspace.postsIn(fresh.channel).stream()
        .filter(other -> other != fresh && fresh.metadata.equals(other.metadata))
        .forEach(
            other ->
                book.complain(
                    "chat.postMessage: %s and %s in %s both show %s"
                        .formatted(other.ts, fresh.ts, fresh.channel, fresh.metadata.get())));
  }
}
