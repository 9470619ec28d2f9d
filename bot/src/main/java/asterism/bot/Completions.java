package asterism.bot;

import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.room.Completion;
import java.time.ZoneOffset;
import java.util.List;

/** The catalogue as the room offers it while somebody types. */
final class Completions {
  private Completions() {}

  static List<Completion> of(Commands commands, Texts texts, Language language) {
    Wording wording = texts.in(language, ZoneOffset.UTC);
    return commands.names().stream()
        .flatMap(name -> commands.verbs(name).stream())
        .map(command -> completion(command, wording))
        .toList();
  }

  private static Completion completion(Command command, Wording wording) {
    return new Completion(command.title(), wording.plain(command.key("help")));
  }
}
