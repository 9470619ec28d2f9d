package asterism.bot.slack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who and what scenarios speak of, and the ids by which Slack knows them. */
final class Cast {
  private static final Pattern HANDLE = Pattern.compile("@([a-z0-9_]+)");

  private final Map<String, String> accounts = new ConcurrentHashMap<>();
  private final Map<String, String> handles = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, String> channels = new ConcurrentHashMap<>();

  void person(String handle, String name, String account) {
    accounts.put(handle, account);
    handles.put(account, handle);
    names.put(account, name);
  }

  void channel(String name, String id) {
    channels.put(name, id);
  }

  /** Everybody's accounts, by handle. */
  Map<String, String> accounts() {
    return Map.copyOf(accounts);
  }

  /** All channels, by name. */
  Map<String, String> channels() {
    return Map.copyOf(channels);
  }

  String account(String handle) {
    return known(accounts, handle);
  }

  String handle(String account) {
    return known(handles, account);
  }

  String channel(String name) {
    return known(channels, name);
  }

  /** Reads what Slack shows to them. */
  Words words() {
    return new Words(account -> known(names, account));
  }

  /** A line as Slack hands it on: escaped, people mentioned by id. */
  String typed(String line) {
    String escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return HANDLE.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(mention(found)));
  }

  private String mention(java.util.regex.MatchResult found) {
    String account = accounts.get(found.group(1));
    return account == null ? found.group() : "<@" + account + "|" + found.group(1) + ">";
  }

  private static String known(Map<String, String> all, String one) {
    String found = all.get(one);
    if (found == null) {
      throw new AssertionError(one + " is not among " + all);
    }
    return found;
  }
}
