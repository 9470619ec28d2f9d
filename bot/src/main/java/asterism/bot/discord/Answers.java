package asterism.bot.discord;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.DatabaseUnavailable;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the bot answers into what Discord can show: a form opens while Discord lets it, which
 * is once and as the first answer to something typed with a slash or pressed; else a button opens
 * it.
 */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private static final Message NOTHING_SAID = new Message(List.of());

  private final Kept kept;

  Answers(Kept kept) {
    this.kept = kept;
  }

  /**
   * Waits for Discord.
   *
   * @param wording for the person, as far as Discord tells their language
   */
  void tell(Turn turn, Reply reply, Venue venue, Wording wording) {
    if (reply.equals(Reply.ELSEWHERE)) {
      turn.elsewhere(page(wording.say("discord.elsewhere")));
      return;
    }
    Optional<Form> opening = turn.opens() ? opening(reply) : Optional.empty();
    if (opening.isPresent() && open(turn, opening.get(), venue, wording)) {
      return;
    }
    List<Page> pages = pages(reply, venue, wording);
    if (pages.isEmpty()) {
      turn.acknowledge();
    } else {
      turn.answer(pages, reply.replaces());
    }
  }

  /** A step of a form that was kept is opened, or offered once more. */
  void open(Turn turn, Kept.Found found, Venue venue, Wording wording) {
    Form form = found.form();
    int step = Math.min(Math.max(found.step(), 1), Steps.of(form).count());
    boolean opened =
        turn.open(
            new FormLayout(wording)
                .modal(form, step, venue.id(Kept.means(found.key(), step)).written()));
    if (!opened) {
      turn.answer(pages(Reply.of(form), venue, wording), false);
    }
  }

  /**
   * What is told where no form can open by itself.
   *
   * @return no page where there is nothing to tell
   */
  List<Page> pages(Reply reply, Venue venue, Wording wording) {
    return reply
        .form()
        .map(form -> withButton(reply.message(), form, venue))
        .or(reply::message)
        .or(() -> reply.files().isEmpty() ? Optional.empty() : Optional.of(NOTHING_SAID))
        .map(
            message ->
                Pages.of(
                    message,
                    reply.files(),
                    file -> wording.say("discord.files.refused", "file", file.name()),
                    kept.ids(venue)))
        .orElse(List.of());
  }

  /** Says that a part of a form is kept, and offers the next. */
  List<Page> next(Form form, int step, Venue venue, Wording wording) {
    int of = Steps.of(form).count();
    Text said = wording.say("discord.step", "done", step - 1, "of", of, "title", form.title());
    String label = wording.plain("discord.step.go", "step", step, "of", of);
    Button go =
        new Button(Kept.opens(kept.keep(venue, form), step), label, form.title(), Button.Look.MAIN);
    return Pages.of(Message.of(said).actions(List.of(go)), kept.ids(venue));
  }

  static Page page(Text text) {
    return Pages.of(Message.of(text), Button::id).get(0);
  }

  /** The form with what is to be said in it; empty where that has to be said by itself. */
  private static Optional<Form> opening(Reply reply) {
    if (!reply.files().isEmpty()) {
      return Optional.empty();
    }
    if (reply.form().isEmpty() || reply.message().isEmpty()) {
      return reply.form();
    }
    Form form = reply.form().get();
    Message said = reply.message().get();
    boolean saysIt = form.intro().filter(in -> in.plain().equals(said.plain())).isPresent();
    boolean more = said.buttons().stream().anyMatch(button -> !button.id().equals(form.id()));
    if (saysIt || more || form.intro().isPresent()) {
      return saysIt ? Optional.of(form) : Optional.empty();
    }
    return Optional.of(
        new Form(
            form.id(),
            form.title(),
            Optional.of(Text.of(said.plain())),
            form.fields(),
            form.submit(),
            form.open()));
  }

  private boolean open(Turn turn, Form form, Venue venue, Wording wording) {
    try {
      int step = Steps.of(form).first();
      return turn.open(new FormLayout(wording).modal(form, step, id(form, step, venue)));
    } catch (DatabaseUnavailable e) {
      LOG.warn("A form could not be kept: {}", e.getMessage());
      return false;
    }
  }

  /** Its own name, where that says all that is needed once it is handed in. */
  private String id(Form form, int step, Venue venue) {
    CustomId own = venue.id(form.id());
    boolean whole =
        Steps.of(form).count() == 1 && form.fields().stream().noneMatch(FormLayout::isTyped);
    return whole && own.fits()
        ? own.written()
        : venue.id(Kept.means(kept.keep(venue, form), step)).written();
  }

  /** What to know before filling it in, what is wrong with it, or what it is for. */
  private static Text about(Form form) {
    return form.intro()
        .or(
            () ->
                form.fields().stream()
                    .flatMap(field -> field.error().stream())
                    .findFirst()
                    .map(Text::of))
        .orElseGet(() -> Text.of(form.title()));
  }

  private Message withButton(Optional<Message> message, Form form, Venue venue) {
    Message said = message.orElseGet(() -> Message.of(about(form)));
    if (said.buttons().stream().anyMatch(button -> button.id().equals(form.id()))) {
      return said;
    }
    try {
      String opens = Kept.opens(kept.keep(venue, form), Steps.of(form).first());
      return said.actions(List.of(new Button(opens, form.open(), form.title(), Button.Look.MAIN)));
    } catch (DatabaseUnavailable e) {
      LOG.warn("A form could not be kept: {}", e.getMessage());
      return said;
    }
  }
}
