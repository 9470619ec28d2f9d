package asterism.bot.chat;

import asterism.bot.command.Form;
import asterism.bot.message.Json;
import asterism.storage.Database;
import asterism.storage.chat.FormStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Forms that cannot open by themselves, kept as they are until somebody presses the button that
 * opens them. Safe for use by many threads.
 */
public final class KeptForms {
  private static final Duration KEPT = Duration.ofDays(14);
  private static final int BYTES_OF_A_KEY = 18;

  private final Database database;
  private final Homes homes;
  private final SecureRandom random = new SecureRandom();

  public KeptForms(Database database) {
    this.database = database;
    this.homes = new Homes(database);
  }

  /**
   * @return the key under which it is found, not to be guessed: 24 characters that need no escape
   *     in an address
   * @throws asterism.storage.DatabaseUnavailable when it may not have been kept
   */
  public String keep(Incoming.WorkspaceKey workspace, Form form) {
    byte[] bytes = new byte[BYTES_OF_A_KEY];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return homes.in(
        workspace,
        (transaction, number) -> {
          new FormStore(transaction).keep(number, key, Json.write(form));
          return key;
        });
  }

  /** Empty where there never was one, or it was forgotten: two weeks after it was kept. */
  public Optional<Form> find(Incoming.WorkspaceKey workspace, String key) {
    return homes
        .in(workspace, (transaction, number) -> new FormStore(transaction).find(number, key))
        .map(content -> Json.read(content, Form.class));
  }

  /** To be called now and then. */
  public void forget() {
    database.acrossCollaboratives(transaction -> new FormStore(transaction).forget(KEPT));
  }
}
