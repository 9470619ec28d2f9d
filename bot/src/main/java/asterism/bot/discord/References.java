package asterism.bot.discord;

import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps people who were mentioned mentioned when what was typed is shown back in a form. A form of
 * Discord's knows no mentions: they stand under the name of which there is only one, or as {@code
 * <@1>}.
 */
final class References {
  private References() {}

  /**
   * @param mentions for each mention as it stands in what was typed, who is meant
   */
  static Reply in(Reply reply, Map<String, Mentioned> mentions, Profiles profiles, String server) {
    return reply.form().map(form -> reply.with(in(form, mentions, profiles, server))).orElse(reply);
  }

  private static Form in(
      Form form, Map<String, Mentioned> mentions, Profiles profiles, String server) {
    List<Field> fields =
        form.fields().stream()
            .map(
                field ->
                    field.kind() == Form.Kind.MENTIONS
                        ? valued(
                            field,
                            written(field.value(), mentions, profiles, server),
                            field.error())
                        : field)
            .toList();
    return new Form(form.id(), form.title(), form.intro(), fields, form.submit(), form.open());
  }

  private static String written(
      String value, Map<String, Mentioned> mentions, Profiles profiles, String server) {
    String written = value;
    List<Map.Entry<String, Mentioned>> longestFirst =
        mentions.entrySet().stream()
            .filter(mention -> mention.getKey().startsWith("@"))
            .sorted(Comparator.comparingInt(mention -> -mention.getKey().length()))
            .toList();
    for (Map.Entry<String, Mentioned> mention : longestFirst) {
      String account = mention.getValue().account();
      String only =
          profiles
              .known(server, account)
              .map(Profile::handle)
              .filter(handle -> !handle.isEmpty())
              .map(handle -> "@" + handle)
              .orElse("<@" + account + ">");
      written = written.replace(mention.getKey(), only);
    }
    return written;
  }

  /** The same field with something else in it. */
  static Field valued(Field field, String value, Optional<String> error) {
    return new Field(
        field.id(),
        field.label(),
        field.kind(),
        value,
        field.required(),
        field.hint(),
        error,
        field.choices(),
        field.longest());
  }
}
