package asterism.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all collaboratives remember, in PostgreSQL. Safe for use by many threads; each transaction
 * belongs to one.
 *
 * <p>A transaction is bound to one collaborative, and row-level security shows it nothing of the
 * others: a forgotten {@code where} or somebody else's number finds no row. It is no wall against
 * SQL smuggled into a statement, which could bind the transaction anew; against that, every value
 * is bound and never pasted into SQL.
 *
 * <p>After the database was away, everything works again by itself.
 */
public final class Database implements AutoCloseable {
  /** How long one statement may take, unless {@link Transaction#mayTake} allows more. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How much longer than a statement's own limit we wait for a server that says nothing at all. */
  static final Duration GRACE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int ATTEMPTS = 5;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final String version;
  private final Optional<EmbeddedServer> server;
  private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Deque<Runnable> beforeExit = new ArrayDeque<>();
  private @Nullable Thread exit;

  private Database(HikariDataSource pool, String version, Optional<EmbeddedServer> server) {
    this.pool = pool;
    this.jdbi = Rows.configure(Jdbi.create(pool));
    this.version = version;
    this.server = server;
  }

  /**
   * Connects, or starts our own server; migrates if there is something to migrate. Ready when it
   * returns.
   *
   * @throws StartupException if it cannot be used, with a sentence for whoever runs the bot
   */
  public static Database open(DatabaseSettings settings) {
    return settings
        .external()
        .map(external -> open(external.bot(), external.owner(), Optional.empty()))
        .orElseGet(() -> embedded(EmbeddedServer.start(settings.folder())));
  }

  /** None, for what only describes: it is away, and whatever is asked of it says so. */
  public static Database none() {
    HikariDataSource closed = new HikariDataSource();
    closed.close();
    return new Database(closed, "", Optional.empty());
  }

  private static Database embedded(EmbeddedServer server) {
    try {
      Database database = open(server.bot(), Optional.of(server.owner()), Optional.of(server));
      database.closeAtExit();
      return database;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  private static Database open(Login bot, Optional<Login> owner, Optional<EmbeddedServer> server) {
    BotLogin checked = BotLogin.check(bot);
    if (owner.isPresent()) {
      new Migrations(owner.get(), checked.role()).migrate();
    }
    BotLogin.checkRights(bot);
    if (server.isEmpty()) { // the owner's URL may lead to another database than the bot's
      new Migrations(bot, checked.role()).requireNonePending();
    }
    LOG.info("Using PostgreSQL {} at {}", checked.version(), bot);
    return new Database(Pool.of(bot), checked.version(), server);
  }

  /**
   * Does {@code work} in one transaction that sees and writes the rows of {@code collaborative}
   * only, and commits if it returns. If it throws, nothing is written and the exception comes out.
   *
   * <p>When rivals collide, {@code work} is run again from the start, several times if need be: it
   * must do nothing but read and write the database; the rest belongs in {@link
   * Transaction#afterCommit}.
   *
   * <p>While it lasts, no collaborative is joined with this one or parted from it: what is here
   * stays here. Meanwhile, whoever joins or parts waits, and so does this for them.
   *
   * @throws DatabaseUnavailable if the database is away, overloaded or too slow
   * @throws IllegalStateException inside another transaction of the same thread
   */
  public <T extends @Nullable Object> T inCollaborative(
      long collaborative, Function<Transaction, T> work) {
    return repeatedly(OptionalLong.of(collaborative), work);
  }

  /** {@link #inCollaborative} for work that has no result. */
  public void runInCollaborative(long collaborative, Consumer<Transaction> work) {
    inCollaborative(collaborative, done(work));
  }

  /**
   * Does {@code work} in one transaction that is bound to no collaborative: it sees the tables that
   * belong to none of them, may call the functions made for it, and finds every other table empty.
   * Otherwise as {@link #inCollaborative}.
   */
  public <T extends @Nullable Object> T acrossCollaboratives(Function<Transaction, T> work) {
    return repeatedly(OptionalLong.empty(), work);
  }

  /** {@link #acrossCollaboratives} for work that has no result. */
  public void runAcrossCollaboratives(Consumer<Transaction> work) {
    acrossCollaboratives(done(work));
  }

  /** Whether the database answers right now. Takes a few seconds at most, and never throws. */
  public boolean answers() {
    try {
      return acrossCollaboratives(
          transaction -> transaction.handle().select("select true").mapTo(Boolean.class).one());
    } catch (RuntimeException e) {
      LOG.debug("The database does not answer", e);
      return false;
    }
  }

  /** The version of the server as it was at the start, like {@code 17.4}. */
  public String version() {
    return version;
  }

  /**
   * What the process does when it is told to end, before this database is closed; the last one
   * given is run first. Shutdown hooks run side by side in no order, and one that still writes
   * would find the embedded server stopped: so this is the only way to do something at the end.
   */
  public synchronized void beforeExit(Runnable action) {
    beforeExit.addFirst(action);
    closeAtExit();
  }

  /** Ends open connections and stops the embedded server. Doing it again does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    pool.close();
    server.ifPresent(EmbeddedServer::close);
    forgetExit();
  }

  private static Function<Transaction, Boolean> done(Consumer<Transaction> work) {
    return transaction -> {
      work.accept(transaction);
      return true;
    };
  }

  private <T extends @Nullable Object> T repeatedly(
      OptionalLong collaborative, Function<Transaction, T> work) {
    if (busy.get()) {
      throw new IllegalStateException("a transaction inside a transaction would not be one");
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(collaborative, work);
      } catch (DatabaseUnavailable e) {
        throw e;
      } catch (RuntimeException e) {
        boolean rivalry = Trouble.isRivalry(e);
        if (!rivalry || attempt == ATTEMPTS) {
          throw rivalry || Trouble.isAway(e) ? new DatabaseUnavailable(e, false) : e;
        }
        LOG.debug("Rivals collided, attempt {} starts again", attempt, e);
      }
    }
  }

  private <T extends @Nullable Object> T once(
      OptionalLong collaborative, Function<Transaction, T> work) {
    Transaction transaction;
    T result;
    busy.set(true);
    try (Handle handle = jdbi.open()) {
      transaction = new Transaction(handle, collaborative);
      boolean finished = false;
      handle.begin();
      try {
        collaborative.ifPresent(id -> bind(handle, id));
        result = work.apply(transaction);
        finished = true;
      } finally {
        if (!finished) {
          rollback(handle);
        }
      }
      commit(handle);
    } finally {
      busy.remove();
    }
    transaction.committed();
    return result;
  }

  private static void bind(Handle handle, long collaborative) {
    handle
        .createQuery(
            """
            select set_config('asterism.collaborative', :id, true),
              pg_advisory_xact_lock_shared(:lock, hashint8(cast(:id as bigint)))
            """)
        .bind("id", Long.toString(collaborative))
        .bind("lock", Transaction.LOCK)
        .mapTo(String.class)
        .one();
  }

  private static void commit(Handle handle) {
    try {
      handle.commit();
    } catch (RuntimeException e) {
      rollback(handle);
      throw Trouble.isAway(e) ? new DatabaseUnavailable(e, true) : e;
    }
  }

  /** On a lost connection this fails too, which says nothing new: the pool throws it away. */
  private static void rollback(Handle handle) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      LOG.debug("Could not roll back", e);
    }
  }

  private synchronized void closeAtExit() {
    if (exit == null) {
      exit = new Thread(this::exit, "database-exit");
      Runtime.getRuntime().addShutdownHook(exit);
    }
  }

  private void exit() {
    for (Runnable action = next(); action != null; action = next()) {
      try {
        action.run();
      } catch (RuntimeException e) {
        LOG.error("What was to be done at the end failed", e);
      }
    }
    close();
  }

  private synchronized @Nullable Runnable next() {
    return beforeExit.pollFirst();
  }

  private synchronized void forgetExit() {
    if (exit != null && exit != Thread.currentThread()) {
      try {
        Runtime.getRuntime().removeShutdownHook(exit);
      } catch (IllegalStateException e) {
        LOG.debug("Closed while the process ends", e);
      }
    }
    exit = null;
  }
}
