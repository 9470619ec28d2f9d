package asterism.bot.room;

import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.room.Scene.Resident;
import asterism.storage.DatabaseUnavailable;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.ZoneOffset;

/** How every request to the room's API is answered: in JSON, refusals in the words of who asks. */
final class ApiDoor {

  /** Answers one request in JSON, or throws what it cannot do. */
  interface Answering {
    String answer(Context context, Asking asking) throws IOException;
  }

  /** The language to refuse in; known once it is known who asks. */
  static final class Asking {
    private Language language = Language.ENGLISH;

    Resident by(Resident person) {
      language = person.language();
      return person;
    }

    Language language() {
      return language;
    }
  }

  private final Texts texts;

  ApiDoor(Texts texts) {
    this.texts = texts;
  }

  Handler to(Answering answering) {
    return Loopback.only(
        context -> {
          context.contentType("application/json; charset=utf-8");
          Asking asking = new Asking();
          try {
            context.result(answering.answer(context, asking));
          } catch (Refused e) {
            refuse(context, e, asking.language);
          } catch (DatabaseUnavailable e) {
            context.header("Retry-After", "2");
            refuse(context, new Refused(503, "room.refused.later"), asking.language);
          }
        });
  }

  private void refuse(Context context, Refused refused, Language language) {
    Wording wording = texts.in(language, ZoneOffset.UTC);
    context.status(refused.status()).result(ApiJson.error(refused.in(wording)));
  }
}
