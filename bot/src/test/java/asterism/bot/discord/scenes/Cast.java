package asterism.bot.discord.scenes;

import asterism.bot.discord.wire.FakeDiscord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who and what scenarios speak of, and the ids by which Discord knows them. */
final class Cast {
  private static final Pattern HANDLE = Pattern.compile("(?<![\\w@])@([a-z0-9_]+)");

  private final FakeDiscord discord;
  private final String server;
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, String> handles = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> languages = new HashMap<>();
  private final Map<String, String> channels = new HashMap<>();

  Cast(FakeDiscord discord, String server) {
    this.discord = discord;
    this.server = server;
  }

  /** In which all of them are. */
  String server() {
    return server;
  }

  void person(String handle, String account, String name, String language) {
    accounts.put(handle, account);
    handles.put(account, handle);
    names.put(handle, name);
    languages.put(handle, language);
  }

  void opened(String name, String id) {
    channels.put(name, id);
  }

  String account(String handle) {
    return known(accounts, handle);
  }

  String handle(String account) {
    return known(handles, account);
  }

  /** Who owns the server, and sees all that is there. */
  String owner() {
    return handle(discord.owner(server));
  }

  /** Of a message: the bot is called asterism. */
  String author(String account) {
    return account.equals(discord.bot()) ? "asterism" : handle(account);
  }

  /** What somebody is called, as everybody sees it. */
  String name(String handle) {
    return known(names, handle);
  }

  /** {@code en} or {@code es}. */
  String language(String handle) {
    return known(languages, handle);
  }

  /** By what is typed to mention somebody, who that is. */
  Map<String, String> mentions() {
    Map<String, String> mentions = new HashMap<>();
    accounts.forEach((handle, account) -> mentions.put("@" + handle, account));
    return mentions;
  }

  /**
   * @param place the name of a channel, or {@code dm}
   */
  String channel(String as, String place) {
    return place.equals("dm") ? discord.direct(account(as)) : known(channels, place);
  }

  String[] everybody() {
    return accounts.values().toArray(String[]::new);
  }

  /** Every channel, and the conversation of somebody with the bot. */
  List<String> channels(String as) {
    List<String> all = new ArrayList<>(channels.values());
    all.add(discord.direct(account(as)));
    return all;
  }

  /** What is sent where somebody types it and chooses whom they mean from Discord's list. */
  String mentioning(String typed) {
    Matcher handle = HANDLE.matcher(typed);
    return handle.replaceAll(
        found ->
            Matcher.quoteReplacement(
                accounts.containsKey(found.group(1))
                    ? "<@" + account(found.group(1)) + ">"
                    : found.group()));
  }

  private static String known(Map<String, String> all, String one) {
    String found = all.get(one);
    if (found == null) {
      throw new AssertionError(one + " is not among " + all);
    }
    return found;
  }
}
