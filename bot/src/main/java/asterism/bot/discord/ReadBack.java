package asterism.bot.discord;

import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReaction;
import net.dv8tion.jda.api.entities.MessageReaction.ReactionType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * Reads the reactions to a message back. Discord gives people in parts, those who reacted as usual
 * and those who did so in a burst apart.
 */
final class ReadBack {
  /** As many as Discord gives at once. */
  private static final int PEOPLE = 100;

  private final Map<String, Set<String>> people = new HashMap<>();
  private final MessageChannel channel;
  private boolean complete = true;

  private ReadBack(MessageChannel channel) {
    this.channel = channel;
  }

  static Reactions reactions(MessageChannel channel, MessageId message) {
    Answer<Message> told = Api.call(() -> channel.retrieveMessageById(message.first()));
    return told.isDone() ? new ReadBack(channel).read(told.get()) : not(told);
  }

  static Reactions not(Answer<?> why) {
    if (why.is(Codes.UNKNOWN_MESSAGE)) {
      return Reactions.not(Outcome.GONE);
    }
    return Reactions.not(Codes.closes(why) ? Outcome.CLOSED : Outcome.UNREADABLE);
  }

  private Reactions read(Message message) {
    for (MessageReaction reaction : message.getReactions()) {
      for (ReactionType type : ReactionType.values()) {
        Answer<?> read = read(message, reaction, type);
        if (!read.isDone()) {
          return not(read);
        }
      }
    }
    people.values().removeIf(Set::isEmpty);
    return new Reactions(complete ? Outcome.READ : Outcome.PARTLY, people);
  }

  private Answer<?> read(Message message, MessageReaction reaction, ReactionType type) {
    int counted = reaction.getCount(type);
    Set<String> all = new HashSet<>();
    long last = 0;
    while (counted > 0) {
      long after = last;
      Answer<List<User>> part =
          Api.call(
              () ->
                  channel
                      .retrieveReactionUsersById(message.getIdLong(), reaction.getEmoji(), type)
                      .limit(PEOPLE)
                      .skipTo(after));
      if (!part.isDone()) {
        return part;
      }
      part.get().forEach(user -> all.add(user.getId()));
      if (part.get().size() < PEOPLE) {
        break;
      }
      last = part.get().get(PEOPLE - 1).getIdLong();
    }
    complete &= all.size() >= counted;
    all.remove(channel.getJDA().getSelfUser().getId()); // nobody's
    people.computeIfAbsent(Emoji.name(reaction.getEmoji()), emoji -> new HashSet<>()).addAll(all);
    return Answer.done(all);
  }
}
