package asterism.bot.slack;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.message.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's home page in Slack, each person's own. */
final class Home {
  private static final Logger LOG = LoggerFactory.getLogger(Home.class);
  private static final int MOST_BLOCKS = 100;

  private final Api api;
  private final Reception reception;
  private final Executor afterwards;

  Home(Api api, Reception reception, Executor afterwards) {
    this.api = api;
    this.reception = reception;
    this.afterwards = afterwards;
  }

  /** Somebody opened it. */
  void opened(String delivery, Profile by) {
    reception
        .handleDirectly(delivery, by, new Deed.Opened())
        .message()
        .ifPresent(page -> show(page, by.account()));
  }

  /** They did something there, so that it may look different. */
  void changed(Profile by) {
    afterwards.execute(() -> opened("home/" + UUID.randomUUID(), by));
  }

  private void show(Message page, String account) {
    List<LayoutBlock> blocks =
        new ViewLayout().blocks(page).stream().map(Sized::block).limit(MOST_BLOCKS).toList();
    View view = View.builder().type("home").blocks(blocks).build();
    afterwards.execute(
        () -> {
          Answer<?> shown =
              Insisting.on(
                  () ->
                      api.now(
                          Method.PUBLISH_VIEW,
                          slack -> slack.viewsPublish(r -> r.userId(account).view(view))));
          if (!shown.isDone()) {
            LOG.warn("A home page could not be shown: {}", shown.error());
          }
        });
  }
}
