package asterism.bot.card;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.message.Wording;
import asterism.storage.card.Card;

/**
 * A card, rendered.
 *
 * @param card as it was before this look
 * @param wording in the language of the place
 */
record Work(Card card, Place place, Face.Showing showing, Wording wording) {}
