package asterism.bot.discord.wire;

import java.util.Optional;
import java.util.function.Consumer;

/** Where events go: to the gateway, once there is one. */
final class Switch {
  private volatile Optional<Gateway> gateway = Optional.empty();

  void connect(Gateway to) {
    gateway = Optional.of(to);
  }

  void toAll(Consumer<Session> telling) {
    gateway.ifPresent(to -> to.toAll(telling));
  }
}
