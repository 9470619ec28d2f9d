package asterism.bot.room;

import java.time.Duration;

/** Moves the one clock of the bot. */
public interface ClockMover {

  /**
   * Forward, for everybody and for good.
   *
   * @param by more than nothing
   */
  void forward(Duration by);
}
