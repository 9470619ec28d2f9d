package asterism.bot.feature;

import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.message.Button;
import asterism.bot.message.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which page of how many. Pure.
 *
 * @param page from 1; the last where one further on was asked for
 */
public record Pages(int page, int pages, int size) {

  public static Pages of(Optional<Integer> asked, int count, int size) {
    int pages = Math.max(1, (count + size - 1) / size);
    return new Pages(Math.min(asked.orElse(1), pages), pages, size);
  }

  public long offset() {
    return (page - 1L) * size;
  }

  public boolean more() {
    return page < pages;
  }

  /**
   * The buttons to the page before and after, where there are.
   *
   * @param list what is turned, with all but the page
   * @param option of the list, which takes the page
   */
  public List<Button> turns(Wording wording, Invocation list, Option<Integer> option) {
    List<Button> turns = new ArrayList<>();
    if (page > 1) {
      turns.add(turn(wording, list.with(option, page - 1), "page.previous", page - 1));
    }
    if (more()) {
      turns.add(turn(wording, list.with(option, page + 1), "page.next", page + 1));
    }
    return turns;
  }

  private static Button turn(Wording wording, Invocation there, String key, int page) {
    return new Button(
        there.id(),
        wording.plain(key),
        wording.plain(key + ".description", "page", page),
        Button.Look.PLAIN);
  }
}
