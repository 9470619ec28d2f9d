package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.CommitmentFeature.COMMIT;
import static asterism.bot.feature.commitment.CommitmentFeature.NUMBER;
import static asterism.bot.feature.commitment.CommitmentFeature.PAGE;
import static asterism.bot.feature.commitment.CommitmentFeature.TO;

import asterism.bot.command.Invocation;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a commitment: each is a verb of {@code /commit} with its number given. */
final class Buttons {
  private Buttons() {}

  /** What its owner can do with an open one. */
  static List<Button> ofOpen(Wording wording, Commitment commitment) {
    return List.of(
        of(wording, "done", commitment, Look.MAIN),
        of(wording, "move", commitment),
        of(wording, commitment.helpWanted().isPresent() ? "helped" : "help", commitment),
        of(wording, "release", commitment));
  }

  static Button of(Wording wording, String verb, Commitment commitment) {
    return of(wording, verb, commitment, Look.PLAIN);
  }

  static Button meant(Wording wording, int number, LocalDate day) {
    String label = wording.plain("commit.meant.button", "day", day);
    return new Button(
        Invocation.of(COMMIT, "meant").with(NUMBER, number).with(TO, day).id(),
        label,
        wording.plain("commit.meant.button.description", "number", number, "day", day),
        Look.PLAIN);
  }

  /**
   * To the page before and after, where there are.
   *
   * @param list what is turned, with all but the page
   */
  static List<Button> pages(Wording wording, Invocation list, int page, boolean more) {
    List<Button> turns = new ArrayList<>();
    if (page > 1) {
      turns.add(page(wording, list, "page.previous", page - 1));
    }
    if (more) {
      turns.add(page(wording, list, "page.next", page + 1));
    }
    return turns;
  }

  private static Button page(Wording wording, Invocation list, String key, int page) {
    return new Button(
        list.with(PAGE, page).id(),
        wording.plain(key),
        wording.plain(key + ".description", "page", page),
        Look.PLAIN);
  }

  private static Button of(Wording wording, String verb, Commitment commitment, Look look) {
    String key = COMMIT + "." + verb + ".button";
    return new Button(
        Invocation.of(COMMIT, verb).with(NUMBER, commitment.number()).id(),
        wording.plain(key),
        wording.plain(key + ".description", "number", commitment.number()),
        look);
  }
}
