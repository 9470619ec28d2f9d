package asterism.bot.slack.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What was found while one message or view is checked. */
final class Findings {
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();
  private final Set<String> actionIds = new HashSet<>();
  private final Predicate<String> knownUser;
  private boolean focused;

  Findings(Predicate<String> knownUser) {
    this.knownUser = knownUser;
  }

  void add(String what, String at) {
    wrong.add(what + " [json-pointer:" + at + "]");
  }

  void blockId(String id, String at) {
    if (!blockIds.add(id)) {
      add("block_id already exists: " + id, at);
    }
  }

  /** Ids of actions are their own in each block. */
  void newBlock() {
    actionIds.clear();
  }

  void actionId(String id, String at) {
    if (!actionIds.add(id)) {
      add("action_id already exists: " + id, at);
    }
  }

  void focus(String at) {
    if (focused) {
      add("only one element may have focus_on_load", at);
    }
    focused = true;
  }

  boolean known(String user) {
    return knownUser.test(user);
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
