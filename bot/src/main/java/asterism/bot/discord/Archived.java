package asterism.bot.discord;

import java.time.Duration;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Threads that Discord put away because nobody spoke in them: nobody tells the bot of them after a
 * start, and nothing in them can be edited. Posting takes them out again, and whoever may post may
 * do that (https://docs.discord.com/developers/topics/threads). Discord's client has no call for
 * either, so that what it makes its own calls of is used.
 */
final class Archived {
  /** Discord tells of a new channel at once. */
  private static final Duration UNTIL_KNOWN = Duration.ofSeconds(2);

  private Archived() {}

  /** One that Discord's client does not know, if there is any. */
  static Answer<MessageChannel> thread(JDA discord, Guild server, String id) {
    Answer<DataObject> told =
        Api.call(
            () ->
                new RestActionImpl<>(
                    discord,
                    Route.Channels.GET_CHANNEL.compile(id),
                    (response, request) -> response.getObject()));
    if (!told.isDone()) {
      return told.as();
    }
    return told.get().hasKey("thread_metadata")
        ? Answer.done(
            ((JDAImpl) discord)
                .getEntityBuilder()
                .createThreadChannel(told.get(), server.getIdLong()))
        : Answer.after(UNTIL_KNOWN, "the channel is not known yet");
  }

  /** Makes a call in a channel; where it is a thread that was put away, takes it out first. */
  static <T> Answer<T> takenOut(MessageChannel channel, Supplier<Answer<T>> call) {
    Answer<T> first = call.get();
    if (!first.is(Codes.ARCHIVED) || !(channel instanceof ThreadChannel)) {
      return first;
    }
    Answer<?> taken =
        Api.call(
            () ->
                new RestActionImpl<Void>(
                    channel.getJDA(),
                    Route.Channels.MODIFY_CHANNEL.compile(channel.getId()),
                    DataObject.empty().put("archived", false)));
    return taken.isDone() ? call.get() : first;
  }
}
