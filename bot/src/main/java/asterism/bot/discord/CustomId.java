package asterism.bot.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button or a form is called in Discord, in at most {@value #LONGEST} characters.
 *
 * @param server the server it is about; empty where that is the one it stands in
 * @param meaning what to press it or to hand it in means; no {@code ~} is in it
 */
record CustomId(String server, String meaning) {
  static final int LONGEST = 100;

  private static final int RADIX = 36;
  private static final Pattern ABOUT_A_SERVER = Pattern.compile("(?s)([0-9a-z]{1,13})~(.*)");

  static CustomId parse(String written) {
    Matcher parts = ABOUT_A_SERVER.matcher(written);
    return parts.matches()
        ? new CustomId(Long.toString(Long.parseLong(parts.group(1), RADIX)), parts.group(2))
        : new CustomId("", written);
  }

  String written() {
    return server.isEmpty()
        ? meaning
        : Long.toString(Long.parseLong(server), RADIX) + "~" + meaning;
  }

  boolean fits() {
    return written().length() <= LONGEST;
  }
}
