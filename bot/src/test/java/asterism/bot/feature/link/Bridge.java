package asterism.bot.feature.link;

import asterism.bot.card.Delivery;
import asterism.bot.chat.Desk;
import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.bot.chat.Mailbox;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.room.HandClock;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bot on two services: what people do in either goes in, what stands in the channels of either
 * comes out. Ana administers Slack, Dora Discord.
 */
final class Bridge implements AutoCloseable {
  static final String SLACK = "Riverside Slack";
  static final String DISCORD = "Riverside Discord";
  static final String READING = "early-reading";

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

  final HandClock clock = new HandClock(Desk.NOW, Desk.ZONE);
  final Mailbox slack = new Mailbox(Platform.SLACK);
  final Mailbox discord = new Mailbox(Platform.DISCORD);
  private final TestDatabase test = TestDatabase.create();
  private final Desk desk =
      new Desk(test.database(), clock).reading(slack).reading(discord).at(READING);
  private final Delivery ofSlack = delivery(slack);
  private final Delivery ofDiscord = delivery(discord);

  private Delivery delivery(Mailbox mailbox) {
    return new Delivery(
        test.database(),
        desk.faces(),
        mailbox,
        new Rendering(desk.texts(), Desk.ZONE, Language.ENGLISH),
        clock,
        clock);
  }

  /** What follows is done there. */
  Desk onSlack() {
    return desk.in(Platform.SLACK, SLACK);
  }

  Desk onDiscord() {
    return desk.in(Platform.DISCORD, DISCORD);
  }

  Desk desk() {
    return desk;
  }

  /** What an administrator of the service says is answered. */
  Reply lead(String account, String line) {
    Reply reply = desk.asAdministrator(true).say(account, line);
    desk.asAdministrator(false);
    return reply;
  }

  Reply leadPress(String account, Reply reply, String label) {
    desk.asAdministrator(true);
    Reply pressed = press(account, reply, label);
    desk.asAdministrator(false);
    return pressed;
  }

  Reply press(String account, Reply reply, String label) {
    return desk.press(account, button(reply, label).id());
  }

  static Button button(Reply reply, String label) {
    return reply.message().orElseThrow().buttons().stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " below " + Desk.told(reply)));
  }

  static String code(Reply reply) {
    Matcher found = CODE.matcher(Desk.told(reply));
    if (!found.find()) {
      throw new AssertionError("no code in " + Desk.told(reply));
    }
    return found.group();
  }

  /** Discord joins Slack, as its administrator confirms. */
  Reply joined() {
    onSlack();
    String code = code(lead("ana", "/asterism link workspace"));
    onDiscord();
    Reply preview = lead("dora", "/asterism link " + code);
    return leadPress("dora", preview, "Join them");
  }

  /** Its channel joins the group of that name, once the workspaces are one. */
  Reply together() {
    onSlack();
    String code = code(lead("ana", "/asterism link channel"));
    onDiscord();
    return leadPress("dora", lead("dora", "/asterism link " + code), "Join them");
  }

  /** An account on Discord becomes one more of somebody on Slack. */
  Reply same(String onSlack, String onDiscord) {
    onSlack();
    String code = code(desk.say(onSlack, "/asterism link me"));
    onDiscord();
    return press(onDiscord, desk.say(onDiscord, "/asterism link " + code), "Join them");
  }

  Bridge show() {
    ofSlack.look();
    ofDiscord.look();
    return this;
  }

  Bridge look() {
    desk.look();
    return show();
  }

  Bridge pass(Duration time) {
    clock.forward(time);
    return this;
  }

  List<String> slack(String place) {
    show();
    return slack.at(place).stream().map(Message::plain).toList();
  }

  List<String> discord(String place) {
    show();
    return discord.at(place).stream().map(Message::plain).toList();
  }

  /** Puts a reaction on the latest message there that says so, of which the bot hears at once. */
  String react(Mailbox where, String account, String words, String emoji, boolean on) {
    show();
    String message = where.id(READING, words);
    where.put(account, message, emoji, on);
    return Desk.told(
        desk.does(account, new Reacted(message, emoji, on, Optional.of(clock.instant()))));
  }

  <T> T in(Platform platform, String workspace, Function<Transaction, T> work) {
    Workspaces.Met met =
        test.database()
            .acrossCollaboratives(
                tx -> new Workspaces(tx).met(platform.code(), workspace, workspace));
    return test.database().inCollaborative(met.collaborative(), work::apply);
  }

  @Override
  public void close() {
    test.close();
  }
}
