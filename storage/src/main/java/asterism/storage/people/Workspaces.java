package asterism.storage.people;

import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Workspaces, and whose they are. */
public final class Workspaces {

  /** A workspace and the collaborative it belongs to. */
  public record Met(long collaborative, long workspace) {}

  /**
   * A workspace of a collaborative.
   *
   * @param name as its service called it when it was met
   * @param platform {@code slack}, {@code discord} or {@code room}
   */
  public record Workspace(long id, String name, String platform) {}

  private final Transaction transaction;

  public Workspaces(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * The workspace a chat service calls {@code externalId}. One never met before begins a
   * collaborative of its own, of the same name. Works in a transaction bound to no collaborative.
   *
   * @param platform {@code room}, {@code slack} or {@code discord}
   */
  public Met met(String platform, String externalId, String name) {
    return transaction
        .handle()
        .createQuery("select * from workspace_met(:platform, :externalId, :name)")
        .bind("platform", platform)
        .bind("externalId", externalId)
        .bind("name", name)
        .map(ConstructorMapper.of(Met.class))
        .one();
  }

  /**
   * Goes on only in the collaborative of a workspace.
   *
   * @throws Elsewhere when it belongs to another by now
   */
  public void requireHere(long workspace) {
    boolean here =
        transaction
            .handle()
            .createQuery("select exists (select from workspace where id = :id)")
            .bind("id", workspace)
            .mapTo(Boolean.class)
            .one();
    if (!here) {
      throw new Elsewhere("workspace", workspace);
    }
  }

  /** Those of this collaborative, in the order they were met. */
  public List<Workspace> all() {
    return transaction
        .handle()
        .createQuery("select id, name, platform from workspace order by id")
        .map(ConstructorMapper.of(Workspace.class))
        .list();
  }

  /**
   * Where an account of a service did something last; empty if it never did. Works in a transaction
   * bound to no collaborative.
   */
  public Optional<Met> lastUsed(String platform, String account) {
    return transaction
        .handle()
        .createQuery("select * from workspace_last_used(:platform, :account)")
        .bind("platform", platform)
        .bind("account", account)
        .map(ConstructorMapper.of(Met.class))
        .findOne();
  }

  /** What the chat service calls a workspace of this collaborative. */
  public Optional<String> externalId(long workspace) {
    return transaction
        .handle()
        .createQuery("select external_id from workspace where id = :workspace")
        .bind("workspace", workspace)
        .mapTo(String.class)
        .findOne();
  }
}
