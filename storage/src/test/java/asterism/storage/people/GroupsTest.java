package asterism.storage.people;

import static asterism.storage.people.Riverside.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The groups of channels, and what they are called. */
class GroupsTest {
  private final Riverside riverside = new Riverside();

  @AfterEach
  void close() {
    riverside.close();
  }

  @Test
  void a_channel_used_for_the_first_time_gets_a_group_of_its_name() {
    Group meals = ofChannel("C1", "meals");

    assertThat(meals.name()).isEqualTo("meals");
    assertThat(ofChannel("C1", "meals")).isEqualTo(meals);
  }

  @Test
  void a_channel_whose_name_is_not_known_is_called_by_its_id_until_it_is_told() {
    Group begun = ofChannel("C1", "");
    assertThat(begun.name()).isEqualTo("C1");

    assertThat(ofChannel("C1", "meals").name()).isEqualTo("meals");
    assertThat(ofChannel("C1", "").name()).isEqualTo("meals");
    assertThat(ofChannel("C1", "").id()).isEqualTo(begun.id());
  }

  @Test
  void a_channel_that_is_renamed_takes_its_group_along() {
    ofChannel("C1", "meals");
    ofChannel("C2", "meals");

    assertThat(ofChannel("C1", "summer-meals").name()).isEqualTo("summer-meals");
    assertThat(ofChannel("C1", "winter-meals").name()).isEqualTo("winter-meals");
    assertThat(ofChannel("C2", "meals").name()).as("another channel").isEqualTo("meals");
  }

  @Test
  void a_name_that_somebody_chose_for_the_group_stays() {
    Group meals = ofChannel("C1", "meals");
    riverside.in(tx -> new Groups(tx).set(named(meals, "Meals for all")));

    assertThat(ofChannel("C1", "summer-meals").name()).isEqualTo("Meals for all");
    assertThat(ofChannel("C1", "winter-meals").name()).isEqualTo("Meals for all");
  }

  private Group ofChannel(String id, String name) {
    return riverside.in(tx -> new Groups(tx).ofChannel(riverside.workspace, id, name, NOW));
  }

  private static Group named(Group group, String name) {
    return new Group(
        group.id(),
        name,
        group.kind(),
        group.zone(),
        group.language(),
        group.country(),
        group.defaultRule(),
        group.voices());
  }
}
