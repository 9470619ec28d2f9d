package asterism.bot.feature.setup;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Incoming.Deed.Added.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WelcomeTest {
  private final Hall hall = new Hall();

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void added_twice_it_is_one_card() {
    hall.desk.added("maria", What.CHANNEL);
    hall.desk.added("maria", What.CHANNEL);
    assertThat(hall.cardsWaiting()).isEqualTo(1);
    hall.desk.inDirect();
    hall.desk.added("maria", What.WORKSPACE);
    hall.desk.added("maria", What.WORKSPACE);
    assertThat(hall.cardsWaiting()).isEqualTo(2);
  }

  @Test
  void it_says_nothing_in_private_besides_the_card() {
    assertThat(told(hall.desk.added("maria", What.CHANNEL))).isEmpty();
    assertThat(told(hall.desk.inDirect().added("maria", What.WORKSPACE))).isEmpty();
  }
}
