package asterism.bot.slack;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Mentioned;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a modal was filled in with. */
final class FilledIn {
  private final Reception reception;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Mentioned> mentions = new HashMap<>();

  private FilledIn(Reception reception) {
    this.reception = reception;
  }

  /**
   * @param form what handing it in means
   * @param fields by block, then by element, as Slack sends them
   */
  static Deed.Submitted read(
      String form, Map<String, Map<String, ViewState.Value>> fields, Reception reception) {
    FilledIn filled = new FilledIn(reception);
    fields.forEach(
        (field, elements) -> elements.values().forEach(value -> filled.add(field, value)));
    return new Deed.Submitted(form, filled.values, filled.mentions);
  }

  private void add(String field, ViewState.Value value) {
    if (value.getRichTextValue() != null) {
      Spoken spoken = reception.spoken().rich(value.getRichTextValue());
      values.put(field, spoken.words().strip());
      mentions.putAll(spoken.mentions());
    } else if (value.getSelectedUser() != null) {
      String account = value.getSelectedUser();
      values.put(field, account);
      mentions.put(account, reception.profiles().of(account, "").mentioned());
    } else {
      values.put(field, plain(value));
    }
  }

  private static String plain(ViewState.Value value) {
    return Optional.ofNullable(value.getValue())
        .or(() -> Optional.ofNullable(value.getSelectedDate()))
        .or(() -> Optional.ofNullable(value.getSelectedOption()).map(o -> o.getValue()))
        .orElse("");
  }
}
