package asterism.bot.slack;

import com.slack.api.model.block.LayoutBlock;

/**
 * A block and how much it weighs.
 *
 * @param words what it says; empty for buttons
 * @param characters of all that is in it
 * @param endsLine false where the next block goes on with the same text
 */
record Sized(LayoutBlock block, String words, int characters, boolean endsLine) {

  static Sized of(LayoutBlock block, String words) {
    return new Sized(block, words, words.length(), true);
  }

  Sized goingOn() {
    return new Sized(block, words, characters, false);
  }
}
