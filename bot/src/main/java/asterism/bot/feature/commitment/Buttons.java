package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.NUMBER;
import static asterism.bot.feature.commitment.Options.REQUEST;
import static asterism.bot.feature.commitment.Options.TO;

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
    List<Button> buttons = new ArrayList<>(toTheEnd(wording, commitment));
    if (commitment.handedTo().isPresent()) {
      buttons.add(of(wording, "keep", commitment));
    }
    return buttons;
  }

  /** What its owner is offered first: to answer what was noted for them, or else to end it. */
  static List<Button> ofOwn(Wording wording, Commitment commitment) {
    return commitment.said() ? ofSaid(wording, commitment) : toTheEnd(wording, commitment);
  }

  private static List<Button> toTheEnd(Wording wording, Commitment commitment) {
    return List.of(
        of(wording, "done", commitment, Look.MAIN),
        of(wording, "move", commitment),
        of(wording, commitment.helpWanted().isPresent() ? "helped" : "help", commitment),
        of(wording, "release", commitment));
  }

  /** What somebody can answer who was asked. */
  static List<Button> ofRequest(Wording wording, Commitment commitment, long request) {
    return List.of(
        answer(wording, "accept", commitment, request, Look.MAIN),
        answer(wording, "change", commitment, request, Look.PLAIN),
        answer(wording, "decline", commitment, request, Look.PLAIN));
  }

  /** What somebody can answer for whom it was noted in a meeting. */
  static List<Button> ofSaid(Wording wording, Commitment commitment) {
    return List.of(
        of(wording, "right", commitment, Look.MAIN),
        of(wording, "amend", commitment),
        of(wording, "disown", commitment));
  }

  static Button of(Wording wording, String verb, Commitment commitment) {
    return of(wording, verb, commitment, Look.PLAIN);
  }

  static Button main(Wording wording, String verb, Commitment commitment) {
    return of(wording, verb, commitment, Look.MAIN);
  }

  static Button meant(Wording wording, int number, LocalDate day) {
    String label = wording.plain("commit.meant.button", "day", day);
    return new Button(
        Invocation.of(COMMIT, "meant").with(NUMBER, number).with(TO, day).id(),
        label,
        wording.plain("commit.meant.button.description", "number", number, "day", day),
        Look.PLAIN);
  }

  private static Button answer(
      Wording wording, String verb, Commitment commitment, long request, Look look) {
    return button(
        wording,
        verb,
        Invocation.of(COMMIT, verb).with(NUMBER, commitment.number()).with(REQUEST, request),
        commitment,
        look);
  }

  private static Button of(Wording wording, String verb, Commitment commitment, Look look) {
    return button(
        wording,
        verb,
        Invocation.of(COMMIT, verb).with(NUMBER, commitment.number()),
        commitment,
        look);
  }

  private static Button button(
      Wording wording, String verb, Invocation does, Commitment commitment, Look look) {
    String key = COMMIT + "." + verb + ".button";
    return new Button(
        does.id(),
        wording.plain(key),
        wording.plain(key + ".description", "number", commitment.number()),
        look);
  }
}
