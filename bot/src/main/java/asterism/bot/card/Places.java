package asterism.bot.card;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Platform;
import asterism.storage.card.CardPlace;

/** Where cards stand, as chat services are told it. */
final class Places {
  private Places() {}

  static Place of(Platform platform, CardPlace place) {
    return new Place(platform, place.workspace(), place.externalId(), place.direct());
  }
}
