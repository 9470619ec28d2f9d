package asterism.bot.room;

import asterism.bot.command.Form;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Form.Kind;
import asterism.bot.message.Language;
import asterism.bot.message.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page asks for before a channel is opened or somebody let in. A form's id is the request
 * of the API that it makes, its fields are what the request has.
 */
final class ArrivalForms {
  private ArrivalForms() {}

  static Form channel(Wording wording) {
    return form(wording, "channel", List.of(line(wording, "room.channel.name", "name", true)));
  }

  static Form person(Wording wording) {
    List<Choice> languages =
        Stream.of(Language.values())
            .map(each -> new Choice(each.code(), wording.plain("room.language." + each.code())))
            .toList();
    return form(
        wording,
        "person",
        List.of(
            line(wording, "room.person.name", "name", true),
            new Field(
                "language",
                wording.plain("room.languages"),
                Kind.CHOICE,
                wording.language().code(),
                false,
                "",
                Optional.empty(),
                languages,
                0),
            line(wording, "room.person.zone", "zone", false)));
  }

  private static Form form(Wording wording, String what, List<Field> fields) {
    return new Form(
        what,
        wording.plain("room." + what + ".new"),
        Optional.of(wording.say("room." + what + ".intro")),
        fields,
        wording.plain("room." + what + ".submit"));
  }

  private static Field line(Wording wording, String key, String id, boolean required) {
    return new Field(
        id,
        wording.plain(key),
        Kind.LINE,
        "",
        required,
        wording.plain(key + ".hint"),
        Optional.empty(),
        List.of(),
        Names.LONGEST);
  }
}
