package asterism.bot.discord;

import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.command.Reply;
import asterism.bot.discord.Reception.Visit;
import asterism.bot.message.Language;
import asterism.bot.message.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.Interaction;

/** Tells people what came of what they did, in their language as far as Discord tells it. */
final class Telling {
  private final Answers answers;
  private final Reception reception;
  private final Wording usual;

  /**
   * @param usual for whoever's language is not known
   */
  Telling(Answers answers, Reception reception, Wording usual) {
    this.answers = answers;
    this.reception = reception;
    this.usual = usual;
  }

  Answers answers() {
    return answers;
  }

  /** Waits for Discord. */
  void tell(Turn turn, Reply reply, Map<String, Mentioned> mentions, Visit visit) {
    answers.tell(turn, referring(reply, mentions, visit), visit.venue(), wording(visit));
  }

  /** What is told where no form can open by itself. */
  List<Page> pages(Reply reply, Map<String, Mentioned> mentions, Visit visit) {
    return answers.pages(referring(reply, mentions, visit), visit.venue(), wording(visit));
  }

  /** Nothing tells which server it is about. */
  void nowhere(Turn turn, Interaction asked) {
    turn.answer(List.of(nowhere(Optional.of(asked.getUserLocale().toLocale()))), false);
  }

  Page nowhere(Optional<Locale> language) {
    return Answers.page(wording(language).say("discord.nowhere"));
  }

  Wording wording(Visit visit) {
    return wording(visit.language());
  }

  private Wording wording(Optional<Locale> language) {
    return language
        .map(told -> usual.in(Language.of(told.toLanguageTag()), usual.zone()))
        .orElse(usual);
  }

  private Reply referring(Reply reply, Map<String, Mentioned> mentions, Visit visit) {
    return References.in(reply, mentions, reception.profiles(), visit.server().getId());
  }
}
