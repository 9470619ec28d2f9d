package asterism.bot.room;

import asterism.bot.message.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Links within the room: who looks, where, and in which language is in each. */
final class Addresses {
  private Addresses() {}

  static String room(Standpoint at, Optional<Language> language) {
    return room(at.person().account(), at.placeCode(), language);
  }

  static String room(String account, String place, Optional<Language> language) {
    return "/room?" + query(account, place, language);
  }

  static String query(String account, String place, Optional<Language> language) {
    return "as="
        + encoded(account)
        + "&place="
        + encoded(place)
        + language.map(chosen -> "&lang=" + chosen.code()).orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
