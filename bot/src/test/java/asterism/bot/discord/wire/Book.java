package asterism.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;

/** All calls, and what the bot did wrong. Safe for use by many threads. */
final class Book {
  private final List<LoggedCall> calls = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  synchronized void add(LoggedCall call) {
    calls.add(call);
  }

  synchronized void complain(String what) {
    complaints.add(what);
  }

  synchronized List<LoggedCall> calls() {
    return List.copyOf(calls);
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  synchronized void forgive() {
    complaints.clear();
  }
}
