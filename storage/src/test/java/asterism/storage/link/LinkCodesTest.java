package asterism.storage.link;

import static asterism.storage.link.Town.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.TestDatabase;
import asterism.storage.link.LinkCodes.Extent;
import asterism.storage.link.LinkCodes.Kind;
import asterism.storage.link.LinkCodes.Offer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkCodesTest {
  private static final Instant UNTIL = NOW.plusSeconds(600);
  private static final Extent EXTENT = new Extent(1, 2, 3, 4, 5);

  private final TestDatabase test = TestDatabase.create();
  private final Town slack = new Town(test, "slack", "riverside");
  private final Town discord = new Town(test, "discord", "harbor");
  private final long maria = slack.person("maria");
  private final long reading = slack.group("reading");

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whoever_has_a_code_is_shown_what_it_offers_wherever_they_are() {
    offer("ABCD-1234", Kind.CHANNEL, Optional.of(reading));

    assertThat(find("ABCD-1234", NOW))
        .contains(
            new Offer(
                Kind.CHANNEL,
                slack.collaborative(),
                "riverside",
                slack.workspace(),
                "riverside",
                "slack",
                Optional.of(reading),
                Optional.of("reading"),
                maria,
                "maria",
                EXTENT));
    assertThat(find("ABCD-1235", NOW)).isEmpty();
  }

  @Test
  void a_code_serves_once() {
    offer("ABCD-1234", Kind.ME, Optional.empty());

    assertThat(redeem("ABCD-1234", NOW)).isTrue();
    assertThat(redeem("ABCD-1234", NOW)).isFalse();
    assertThat(find("ABCD-1234", NOW)).isEmpty();
  }

  @Test
  void a_code_serves_until_its_time_and_not_at_it() {
    offer("ABCD-1234", Kind.ME, Optional.empty());

    assertThat(find("ABCD-1234", UNTIL)).isEmpty();
    assertThat(redeem("ABCD-1234", UNTIL)).isFalse();
    assertThat(redeem("ABCD-1234", UNTIL.minusMillis(1))).isTrue();
  }

  @Test
  void a_later_code_of_the_same_kind_ends_the_earlier_one() {
    offer("FIRST-CODE", Kind.ME, Optional.empty());
    offer("OTHER-KIND", Kind.WORKSPACE, Optional.empty());
    offer("SECOND-CODE", Kind.ME, Optional.empty());

    assertThat(find("FIRST-CODE", NOW)).isEmpty();
    assertThat(find("OTHER-KIND", NOW)).isPresent();
    assertThat(find("SECOND-CODE", NOW)).isPresent();
    redeem("SECOND-CODE", NOW);
    offer("THIRD-CODE", Kind.ME, Optional.empty());
    assertThat(find("THIRD-CODE", NOW)).isPresent();
  }

  @Test
  void nobody_who_reads_the_database_can_use_a_code() {
    offer("ABCD-1234", Kind.ME, Optional.empty());

    assertThat(new Behind(test).found("select l::text from link_code l"))
        .singleElement()
        .asString()
        .doesNotContain("ABCD");
  }

  @Test
  void how_much_there_is_leaves_out_what_lives_on_in_others() {
    Filled.of(discord);

    assertThat(discord.<Extent>in(tx -> new Links(tx).extent()))
        .isEqualTo(new Extent(3, 2, 2, 6, 2));
  }

  private void offer(String code, Kind kind, Optional<Long> group) {
    slack.run(
        tx -> new LinkCodes(tx).offer(code, kind, slack.workspace(), group, maria, EXTENT, UNTIL));
  }

  private Optional<Offer> find(String code, Instant now) {
    return discord.in(tx -> new LinkCodes(tx).find(code, now));
  }

  private boolean redeem(String code, Instant now) {
    return discord.in(tx -> new LinkCodes(tx).redeem(code, now));
  }
}
