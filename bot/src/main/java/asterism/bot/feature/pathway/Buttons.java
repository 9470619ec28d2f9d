package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.CRITERION;
import static asterism.bot.feature.pathway.Options.GROUP;
import static asterism.bot.feature.pathway.Options.STAGES;

import asterism.bot.command.Invocation;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Wording;

/** The buttons of stages: each is a verb of {@code /stage} with its group given. */
record Buttons(long group, Wording wording) {

  /**
   * A verb that needs no more. Its texts are {@code stage.<verb>.button} and {@code
   * .button.description}.
   */
  Button of(String verb) {
    return button(invoked(verb), "stage." + verb + ".button", 0, Look.PLAIN);
  }

  /** The same about one criterion. Its texts are {@code stage.<verb>.this} and so on. */
  Button about(String verb, Criterion criterion) {
    return button(
        invoked(verb).with(CRITERION, criterion.number()),
        "stage." + verb + ".this",
        criterion.number(),
        Look.PLAIN);
  }

  /** What opens a proposal. */
  Button proposing(Invocation proposed) {
    return button(proposed, "stage.propose.button", 0, Look.MAIN);
  }

  Invocation invoked(String verb) {
    return Invocation.of(STAGES, verb).with(GROUP, group);
  }

  private Button button(Invocation meant, String key, int criterion, Look look) {
    return new Button(
        meant.id(),
        wording.plain(key, "number", criterion),
        wording.plain(key + ".description", "number", criterion),
        look);
  }
}
