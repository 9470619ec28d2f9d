package asterism.bot.discord;

import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.chat.KeptForms;
import asterism.bot.command.Form;
import asterism.bot.message.Button;
import asterism.storage.DatabaseUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is too long for Discord to carry, or cannot open by itself: kept under a key, which Discord
 * carries. Safe for use by many threads.
 */
final class Kept {
  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

  /** Whoever presses what could not be kept is told that it does nothing any more. */
  static final String LOST = "asterism/lost";

  /** Begins what opens a form; no call of ours begins so. */
  private static final String OPENS = "form:";

  /** Begins what means what a kept form means. */
  private static final String MEANS = "kept:";

  private static final Pattern REFERENCE =
      Pattern.compile("(form:|kept:)([A-Za-z0-9_-]{1,40}):([0-9]{1,3})");

  private final KeptForms forms;

  Kept(KeptForms forms) {
    this.forms = forms;
  }

  /**
   * A form that was kept.
   *
   * @param key under which
   * @param step at which it is to go on
   * @param opens whether a button opens it; else it is what was handed in
   */
  record Found(Form form, String key, int step, boolean opens) {}

  /** The buttons of an answer. */
  Ids ids(Venue venue) {
    return button -> id(venue, button);
  }

  private String id(Venue venue, Button button) {
    CustomId id = venue.id(button.id());
    if (id.fits()) {
      return id.written();
    }
    try {
      Form meaning = new Form(button.id(), "", Optional.empty(), List.of(), "");
      return venue.id(means(forms.keep(venue.workspace(), meaning), 0)).written();
    } catch (DatabaseUnavailable e) {
      LOG.warn("A button could not be kept: {}", e.getMessage());
      return venue.id(LOST).written();
    }
  }

  /**
   * @throws DatabaseUnavailable when it may not have been kept
   */
  String keep(Venue venue, Form form) {
    return forms.keep(venue.workspace(), form);
  }

  /** What a button is called that opens it. */
  static String opens(String key, int step) {
    return OPENS + key + ":" + step;
  }

  /** What a form is called that is kept under a key. */
  static String means(String key, int step) {
    return MEANS + key + ":" + step;
  }

  /** Whether it refers to something kept, which may have been forgotten. */
  static boolean refers(String meaning) {
    return REFERENCE.matcher(meaning).matches();
  }

  /**
   * @throws DatabaseUnavailable when it cannot be told
   */
  Optional<Found> find(WorkspaceKey workspace, String meaning) {
    Matcher reference = REFERENCE.matcher(meaning);
    return reference.matches()
        ? forms
            .find(workspace, reference.group(2))
            .map(
                form ->
                    new Found(
                        form,
                        reference.group(2),
                        Integer.parseInt(reference.group(3)),
                        reference.group(1).equals(OPENS)))
        : Optional.empty();
  }
}
