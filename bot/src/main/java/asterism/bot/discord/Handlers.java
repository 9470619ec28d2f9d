package asterism.bot.discord;

import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Router;
import asterism.bot.message.Wording;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Everything that Discord tells, and who is told. */
final class Handlers extends ListenerAdapter {
  Handlers(Router router, KeptForms forms, Executor workers, Wording wording) {}
}
