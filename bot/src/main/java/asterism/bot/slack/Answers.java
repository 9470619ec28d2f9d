package asterism.bot.slack;

import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.chat.KeptForms;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.slack.Pages.Buttons;
import asterism.storage.DatabaseUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the bot answers into what Slack can show: a form opens while Slack lets it, which is
 * for three seconds and only after something was typed with a slash or pressed; else a button opens
 * it.
 */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  /** Begins the value of a button that opens a kept form; no call of ours begins so. */
  private static final String OPENS = "form:";

  private final Api api;
  private final KeptForms kept;
  private final Installation here;

  Answers(Api api, KeptForms kept, Installation here) {
    this.api = api;
    this.kept = kept;
    this.here = here;
  }

  /**
   * Opens the form of a reply, if it has one, and gives what else is to be told.
   *
   * @param mentions for each mention as it stood in what was typed, who is meant
   * @param trigger what lets a form open; empty where nothing does
   * @return no page where there is nothing to tell
   */
  List<Page> shown(
      Reply reply, Map<String, Mentioned> mentions, Optional<String> trigger, Origin from) {
    Optional<Form> form = reply.form().map(each -> References.in(each, mentions));
    boolean opened =
        form.isPresent() && trigger.isPresent() && open(form.get(), trigger.get(), from);
    if (form.isPresent() && (!opened || reply.message().isPresent())) {
      return Pages.of(withButton(reply.message(), form.get()), Buttons.ANSWER);
    }
    return reply.message().map(message -> Pages.of(message, Buttons.ANSWER)).orElse(List.of());
  }

  /** The form that a button opens, if it is such a button and the form can be found. */
  Optional<Form> opens(String button) {
    try {
      return button.startsWith(OPENS)
          ? kept.find(here.workspace(), button.substring(OPENS.length()))
          : Optional.empty();
    } catch (DatabaseUnavailable e) { // as whoever does what was pressed says
      return Optional.empty();
    }
  }

  /** Whether the form stands before the person now. */
  private boolean open(Form form, String trigger, Origin from) {
    Answer<?> opened =
        api.now(
            Method.OPEN_VIEW,
            slack -> slack.viewsOpen(r -> r.triggerId(trigger).view(Modal.of(form, from))));
    if (!opened.isDone()) {
      LOG.info("A form could not open by itself: {}", opened.error());
    }
    return opened.isDone();
  }

  private Message withButton(Optional<Message> message, Form form) {
    Message said = message.orElseGet(() -> Message.of(form.intro().orElse(Text.of(form.title()))));
    try {
      String key = kept.keep(here.workspace(), form);
      Button opening = new Button(OPENS + key, form.open(), form.title(), Button.Look.MAIN);
      return said.actions(List.of(opening));
    } catch (DatabaseUnavailable e) {
      LOG.warn("A form could not be kept: {}", e.getMessage());
      return said;
    }
  }
}
