package asterism.bot.chat;

import asterism.storage.Database;
import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import asterism.storage.people.Workspaces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whose a workspace is: asked once, and again when it turns out to be another's by now. Safe for
 * use by many threads.
 */
final class Homes {
  private final Database database;
  private final Map<Incoming.WorkspaceKey, Workspaces.Met> met = new ConcurrentHashMap<>();

  Homes(Database database) {
    this.database = database;
  }

  /**
   * Does {@code work} in a transaction of the collaborative that the workspace belongs to. The work
   * has to find out by itself whether the workspace is there still, and throw {@link Elsewhere} if
   * not, before it writes: then it is done again where the workspace is now.
   *
   * @param work is given our number of the workspace
   */
  <T extends @Nullable Object> T in(
      Incoming.WorkspaceKey key, BiFunction<Transaction, Long, T> work) {
    Workspaces.Met home = of(key);
    while (true) {
      Workspaces.Met there = home;
      try {
        return database.inCollaborative(
            there.collaborative(), transaction -> work.apply(transaction, there.workspace()));
      } catch (Elsewhere e) {
        met.remove(key, there);
        home = of(key);
        if (home.equals(there)) { // then it is not the workspace that went
          throw e;
        }
      }
    }
  }

  /** Never asks the database while it holds others up. */
  private Workspaces.Met of(Incoming.WorkspaceKey key) {
    Workspaces.Met known = met.get(key);
    if (known == null) {
      known = meet(key);
      met.put(key, known);
    }
    return known;
  }

  private Workspaces.Met meet(Incoming.WorkspaceKey key) {
    return database.acrossCollaboratives(
        transaction ->
            new Workspaces(transaction).met(key.platform().code(), key.id(), key.name()));
  }
}
