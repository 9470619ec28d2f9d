package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells the bot what happens to messages in its direct conversations, by itself too. */
interface Echo {
  void posted(Post post);

  void changed(Post post, ObjectNode before);

  void deleted(Post post);
}
