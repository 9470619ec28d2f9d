package asterism.bot.feature;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.UsageError;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.link.Links;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Workspace;
import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Optional;

/** Numbers that things had before their workspace was linked with another. */
public final class Formerly {
  /** The name of the workspace in which a number was given. */
  public static final Option<String> IN = Option.text("in", 100).inQuotes();

  private Formerly() {}

  /**
   * "formerly #12 in Riverside Discord", where it had another number.
   *
   * @param kind {@code commitment} or {@code proposal}
   */
  public static Optional<Text> of(
      String kind, long subject, Transaction transaction, Wording wording) {
    return new Links(transaction)
        .former(kind, subject)
        .map(
            former ->
                wording.say(
                    "former", "number", former.number(), "workspace", former.workspaceName()));
  }

  /** The same at the end of a line. */
  public static Text added(
      Text line, String kind, long subject, Transaction transaction, Wording wording) {
    return of(kind, subject, transaction, wording)
        .map(former -> line.and(Text.of(" · ")).and(former))
        .orElse(line);
  }

  /** The same below a message. */
  public static Message noted(
      Message message, String kind, long subject, Transaction transaction, Wording wording) {
    return of(kind, subject, transaction, wording).map(message::note).orElse(message);
  }

  /**
   * What is meant by a number: with {@link #IN}, what had it there, or has it still; without, what
   * has it.
   *
   * @param now what has that number now
   * @throws UsageError when no workspace is called so
   */
  public static Optional<Long> meant(Call call, String kind, int number, Optional<Long> now) {
    Optional<String> where = call.find(IN);
    if (where.isEmpty()) {
      return now;
    }
    Links links = new Links(call.transaction());
    Optional<Long> former = links.byFormer(kind, where.get(), number);
    if (former.isPresent()) {
      return former;
    }
    requireKnown(call, where.get());
    return now.filter(id -> links.former(kind, id).isEmpty());
  }

  private static void requireKnown(Call call, String typed) {
    List<String> names =
        new Workspaces(call.transaction()).all().stream().map(Workspace::name).distinct().toList();
    if (names.stream().noneMatch(typed::equalsIgnoreCase)) {
      String there =
          ListFormatter.getInstance(call.wording().language().locale())
              .format(names.stream().map(name -> "“" + name + "”").toList());
      throw UsageError.at(IN, "former.unknown", "typed", typed, "n", names.size(), "names", there);
    }
  }
}
