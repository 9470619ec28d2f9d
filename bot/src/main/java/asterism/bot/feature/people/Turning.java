package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.PAGE;

import asterism.bot.command.Invocation;
import asterism.bot.message.Button;
import asterism.bot.message.Wording;
import java.util.ArrayList;
import java.util.List;

/** The buttons to the page before and after. */
final class Turning {
  private Turning() {}

  /**
   * @param shown what is turned, with all but the page
   */
  static List<Button> of(Wording wording, Invocation shown, int page, int pages) {
    List<Button> turns = new ArrayList<>();
    if (page > 1) {
      turns.add(button(wording, shown, "page.previous", Math.min(page, pages + 1) - 1));
    }
    if (page < pages) {
      turns.add(button(wording, shown, "page.next", page + 1));
    }
    return turns;
  }

  private static Button button(Wording wording, Invocation shown, String key, int page) {
    return new Button(
        shown.with(PAGE, page).id(),
        wording.plain(key),
        wording.plain(key + ".description", "page", page),
        Button.Look.PLAIN);
  }
}
