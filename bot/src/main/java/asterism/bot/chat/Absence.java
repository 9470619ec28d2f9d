package asterism.bot.chat;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.Answering;
import asterism.bot.command.Reply;
import asterism.bot.command.Understanding;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;

/**
 * What is done in a channel where the bot is not. Nobody would see it there, so it is not done; but
 * for what is about the bot or a person, and what says itself what it is about.
 */
final class Absence {
  private static final String ABOUT_THE_BOT = "asterism";

  private Absence() {}

  static boolean hinders(Incoming incoming, Understanding understood) {
    Incoming.Spot spot = incoming.spot();
    boolean elsewhere = incoming.deed().typed().isEmpty() && understood.saysWhatItIsAbout();
    return !spot.direct()
        && !spot.present()
        && !elsewhere
        && !understood.command().name().equals(ABOUT_THE_BOT);
  }

  /** How to invite the bot and do it again, with nothing lost of what was typed or filled in. */
  static Reply answer(
      Incoming incoming, Understanding understood, Answering answering, Wording wording) {
    String channel = incoming.spot().name();
    boolean form = incoming.deed() instanceof Incoming.Deed.Submitted;
    Text why =
        wording.say(
            incoming.spot().lacking().isEmpty() ? "absent" : "absent.rights",
            "rights",
            rights(incoming.spot(), wording),
            "known",
            !channel.isBlank(),
            "channel",
            channel,
            "typed",
            incoming.deed().typed().isPresent(),
            "line",
            incoming.deed().typed().orElse(""),
            "form",
            form);
    return form ? answering.askAgain(understood, why) : Reply.of(why);
  }

  private static String rights(Incoming.Spot spot, Wording wording) {
    return spot.lacking().stream()
        .map(right -> wording.plain("absent.right", "right", right))
        .collect(joining(", "));
  }
}
