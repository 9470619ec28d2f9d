package asterism.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the web among people's words. */
public final class Addresses {
  /** Only what is an address beyond doubt is one: a service refuses a message for a wrong link. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z]{2,}(?::\\d{1,5})?"
              + "(?:/[A-Za-z0-9._~:/?#@!$&*+,;=%-]*)?(?<![.,:;!?])");

  private Addresses() {}

  /** The same words, the addresses among them on their own and leading there. */
  public static List<Run> linked(Run run) {
    if (run.address().isPresent() || run.account().isPresent() || run.moment().isPresent()) {
      return List.of(run);
    }
    List<Run> runs = new ArrayList<>();
    Matcher address = ADDRESS.matcher(run.words());
    int at = 0;
    while (address.find()) {
      runs.add(run.with(run.words().substring(at, address.start()), Optional.empty()));
      runs.add(run.with(address.group(), Optional.of(address.group())));
      at = address.end();
    }
    runs.add(run.with(run.words().substring(at), Optional.empty()));
    return runs;
  }
}
