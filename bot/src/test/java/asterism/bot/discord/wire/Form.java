package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/** A form that stands before somebody, which Discord calls a modal. */
record Form(
    String id,
    String user,
    String channel,
    Optional<Post> on,
    String customId,
    String title,
    ArrayNode components) {}
