package asterism.bot.chat;

import asterism.storage.Database;
import asterism.storage.people.Workspaces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whose a workspace is; asked once, for that never changes. Safe for use by many threads. */
final class Homes {
  private final Database database;
  private final Map<Incoming.WorkspaceKey, Workspaces.Met> met = new ConcurrentHashMap<>();

  Homes(Database database) {
    this.database = database;
  }

  /** Never asks the database while it holds others up. */
  Workspaces.Met of(Incoming.WorkspaceKey key) {
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
