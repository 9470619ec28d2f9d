package asterism.bot.chat;

import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Reply;
import asterism.storage.Database;
import asterism.storage.people.Workspaces;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what arrives to whoever sees to it. Safe for use by many threads. */
public final class Switchboard implements Router {
  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

  private final Database database;
  private final Dispatcher dispatcher;
  private final Suggester suggester;
  private final Runnable missed;

  /**
   * @param missed run when events may have been missed
   */
  public Switchboard(
      Database database, Dispatcher dispatcher, Suggester suggester, Runnable missed) {
    this.database = database;
    this.dispatcher = dispatcher;
    this.suggester = suggester;
    this.missed = missed;
  }

  @Override
  public Reply handle(Incoming incoming) {
    return dispatcher.handle(incoming);
  }

  @Override
  public boolean opened(WorkspaceKey workspace, String channel) {
    return dispatcher.opened(workspace, channel);
  }

  @Override
  public void missed(Platform platform) {
    missed.run();
  }

  @Override
  public Optional<String> lastUsed(Platform platform, String account) {
    try {
      return database
          .acrossCollaboratives(tx -> new Workspaces(tx).lastUsed(platform.code(), account))
          .flatMap(
              met ->
                  database.inCollaborative(
                      met.collaborative(), tx -> new Workspaces(tx).externalId(met.workspace())));
    } catch (RuntimeException e) {
      LOG.warn("It cannot be told where an account was used last: {}", e.toString());
      return Optional.empty();
    }
  }

  @Override
  public List<Choice> suggest(Beginning beginning) {
    try {
      return suggester.suggest(beginning);
    } catch (RuntimeException e) {
      LOG.warn("Nothing can be suggested: {}", e.toString());
      return List.of();
    }
  }
}
