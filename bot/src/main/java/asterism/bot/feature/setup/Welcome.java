package asterism.bot.feature.setup;

import static asterism.bot.feature.setup.Choices.ASTERISM;

import asterism.bot.card.Face;
import asterism.bot.card.Face.Showing;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Collaboratives.Collaborative;
import asterism.storage.people.Groups;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the bot says where it was added: a workspace is offered the setup, a channel is greeted. */
final class Welcome {
  /** Its subject is the collaborative. */
  static final String OFFER = "setup-offer";

  /** Its subject is the group. */
  static final String GREETING = "greeting";

  private static final String CHANNEL = "channel";
  private static final Option<String> WHAT =
      Option.choice("what", "workspace", CHANNEL).needed().forButtons();

  List<Command> commands() {
    return List.of(
        new Command(
            ASTERISM, "added", Spelling.BUTTON, List.of(WHAT), Answer.PRIVATE, Welcome::added));
  }

  Map<String, Face> faces() {
    return Map.of(OFFER, Welcome::offer, GREETING, Welcome::greeting);
  }

  /** Added twice, it says so once. */
  private static Reply added(Call call) {
    Cards cards = new Cards(call.transaction());
    if (call.get(WHAT).equals(CHANNEL)) {
      long group = call.group().id();
      cards.showToGroup(GREETING, group, group, call.now());
    } else {
      long collaborative = call.transaction().collaborative();
      cards.showToPerson(OFFER, collaborative, call.by().id(), call.now(), call.now());
    }
    return Reply.NOTHING;
  }

  private static Showing offer(
      long collaborative, Transaction transaction, Wording wording, Instant now) {
    Collaborative all = new Collaboratives(transaction).current();
    boolean done = all.setUpAt().isPresent();
    Button setup =
        Words.button(
            wording,
            done ? Look.PLAIN : Look.MAIN,
            Invocation.of(ASTERISM, Setup.SETUP),
            done ? "offer.look" : "offer.begin");
    Message message =
        done
            ? Message.of(wording.say("offer.done", "name", all.name()))
            : Message.of(wording.say("offer.hello")).paragraph(wording.say("offer.what"));
    return new Showing(message.actions(List.of(setup)), !done);
  }

  private static Showing greeting(
      long group, Transaction transaction, Wording wording, Instant now) {
    String name = new Groups(transaction).group(group).name();
    Message message =
        Message.of(wording.say("greeting.hello", "group", name))
            .paragraph(wording.say("greeting.what"))
            .paragraph(wording.say("greeting.begin"))
            .actions(
                List.of(
                    Words.button(
                        wording, Look.MAIN, Invocation.of("commit", "make"), "greeting.promise"),
                    Words.button(
                        wording, Look.PLAIN, Invocation.of(ASTERISM, "help"), "greeting.help")));
    return new Showing(message, false);
  }
}
