package asterism.bot.card;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.message.Wording;
import asterism.storage.card.Card;

/**
 * A card, rendered.
 *
 * @param card as it was before this look
 * @param debut whether it may be shown for the first time: at once, or if nobody is disturbed
 * @param wording in the language of the place
 */
record Work(Card card, Place place, Face.Debut debut, Face.Showing showing, Wording wording) {}
