package asterism.bot.discord;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Reply;
import asterism.bot.discord.Reception.Visit;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;

/**
 * What people write to the bot: alone, or in a channel behind its name. Discord shows the bot no
 * other words.
 */
final class Written {
  private final Reception reception;
  private final Letters letters;
  private final Telling telling;

  Written(Reception reception, Letters letters, Telling telling) {
    this.reception = reception;
    this.letters = letters;
    this.telling = telling;
  }

  /** Whether it is said to the bot. */
  static boolean toUs(MessageReceivedEvent heard) {
    boolean byAPerson = !heard.getAuthor().isBot() && !heard.isWebhookMessage();
    return byAPerson && (!heard.isFromGuild() || name(heard).find());
  }

  /** Its name as it is mentioned, and what stands between that and what is said. */
  private static Matcher name(MessageReceivedEvent heard) {
    return Pattern.compile("<@!?" + heard.getJDA().getSelfUser().getId() + ">[\\s:,]*")
        .matcher(heard.getMessage().getContentRaw());
  }

  void hear(MessageReceivedEvent heard) {
    if (heard.isFromGuild()) {
      hearInAChannel(heard);
    } else {
      hearAlone(heard);
    }
  }

  private void hearAlone(MessageReceivedEvent heard) {
    String account = heard.getAuthor().getId();
    Optional<Visit> visit = reception.visit(account, "", Optional.empty());
    List<Page> pages =
        visit
            .map(there -> said(heard, there, heard.getMessage().getContentRaw()))
            .orElseGet(() -> List.of(telling.nowhere(Optional.empty())));
    if (!pages.isEmpty()) {
      letters.write(account, pages);
    }
  }

  /** Nobody else is to read the answer; only whoever lets nobody write to them is told so there. */
  private void hearInAChannel(MessageReceivedEvent heard) {
    Visit visit =
        reception.visit(
            heard.getGuild(), heard.getAuthor().getId(), Spots.of(heard.getGuildChannel()));
    Matcher name = name(heard);
    String raw = heard.getMessage().getContentRaw();
    List<Page> pages = said(heard, visit, name.find() ? raw.substring(name.end()) : raw);
    if (!pages.isEmpty() && !letters.write(visit.by().account(), pages)) {
      unreached(heard, visit);
    }
  }

  private List<Page> said(MessageReceivedEvent heard, Visit visit, String words) {
    Message message = heard.getMessage();
    message
        .getMentions()
        .getMembers()
        .forEach(member -> reception.profiles().told(visit.server().getId(), Profile.of(member)));
    Spoken spoken = reception.spoken(visit);
    if (heard.isFromGuild()) {
      spoken.text(words);
    } else {
      spoken.named(words); // there Discord makes no reference of anybody
    }
    Deed.Said deed = new Deed.Said(spoken.taken().strip(), spoken.mentions());
    Reply reply = reception.handle(message.getId(), visit, deed);
    if (reply.equals(Reply.ELSEWHERE)) {
      return List.of();
    }
    Visit answered = new Visit(visit.server(), visit.by(), visit.language(), direct(visit));
    return telling.pages(reply, spoken.mentions(), answered);
  }

  private static asterism.bot.chat.Incoming.Spot direct(Visit visit) {
    return Spots.direct(visit.by().account());
  }

  private void unreached(MessageReceivedEvent heard, Visit visit) {
    if (!heard.getGuildChannel().canTalk()) {
      return;
    }
    Text who = Text.of(new Part.Addressed(visit.by().account(), visit.by().name()));
    Page page = Answers.page(telling.wording(visit).say("discord.unreached", "who", who));
    heard
        .getGuildChannel()
        .sendMessageComponents(page.components())
        .useComponentsV2(true)
        .mentionUsers(visit.by().account())
        .complete();
  }
}
