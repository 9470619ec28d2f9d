package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.NUMBER;
import static asterism.bot.feature.commitment.Options.OTHER_DAY;
import static asterism.bot.feature.commitment.Options.OTHER_WORDS;
import static asterism.bot.feature.commitment.Register.said;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Sayings;
import java.time.LocalDate;
import java.util.Optional;

/** What people answer about whom something was noted in a meeting. */
final class Confirming {

  Reply right(Call call) {
    Commitment noted = noted(call);
    if (!noted.said()) {
      return said(call, "commit.right.already", noted);
    }
    confirm(call, noted, noted.what(), noted.due());
    return said(call, "commit.right.said", noted);
  }

  /** With a form for the words and the day, which shows what was noted. */
  Reply amend(Call call) {
    Commitment noted = noted(call);
    if (!noted.said()) {
      throw UsageError.of("commit.amend.over", "number", noted.number());
    }
    Optional<LocalDate> day = call.find(OTHER_DAY).map(Option.Named::day);
    Optional<String> words = call.find(OTHER_WORDS);
    if (words.isEmpty() && call.cleared(OTHER_WORDS)) {
      throw UsageError.at(OTHER_WORDS, "commit.amend.no_words");
    }
    if (words.isEmpty() && day.isEmpty()) {
      return Reply.asking(
          Invocation.of(COMMIT, "amend")
              .with(NUMBER, noted.number())
              .with(OTHER_WORDS, noted.what())
              .with(OTHER_DAY, noted.due()));
    }
    confirm(call, noted, words.orElse(noted.what()), day.orElse(noted.due()));
    Commitment mine = new Commitments(call.transaction()).get(noted.id());
    return Reply.of(
        call.wording()
            .say(
                "commit.amend.said",
                "number",
                mine.number(),
                "what",
                mine.what(),
                "day",
                mine.due()));
  }

  /** Not mine: it was never promised, and so was never late. */
  Reply disown(Call call) {
    Commitment noted = noted(call);
    if (!noted.said()) {
      throw UsageError.of("commit.disown.over", "number", noted.number());
    }
    CommitmentEvent disowned =
        new Sayings(call.transaction()).disown(noted, Optional.empty(), call.now());
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(noted);
    shown.answer(disowned, noted.offeredBy().orElseThrow());
    return said(call, "commit.disown.said", noted);
  }

  private static void confirm(Call call, Commitment noted, String what, LocalDate due) {
    new Sayings(call.transaction()).confirm(noted, what, due, call.wording().zone(), call.now());
    new Shown(call.transaction(), call.now()).again(noted);
  }

  /** Open and the caller's own; it may be answered already. */
  private static Commitment noted(Call call) {
    Commitment noted = Register.permitted(call);
    Register.requireOpen(noted);
    return noted;
  }
}
