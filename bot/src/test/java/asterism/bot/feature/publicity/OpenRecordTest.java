package asterism.bot.feature.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.publicity.OpenRecords;
import asterism.storage.publicity.OpenRecords.Event.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a record is open, and what stands in it. */
class OpenRecordTest {
  private final Publication publication = new Publication();

  @AfterEach
  void close() {
    publication.close();
  }

  @Test
  void the_steering_committee_decides_and_then_everybody_can_read() {
    assertThat(publication.assembly.lead("/asterism public on"))
        .contains("Proposed as #1 in early-reading, by full consensus");
    assertThat(publication.assembly.card().plain())
        .contains("Full consensus", Desk.PUBLIC + "public/riverside");
    assertThat(publication.isThere("riverside")).isFalse();

    publication.adopt(1);

    assertThat(publication.assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
    assertThat(publication.read("riverside")).contains("<h1>Open record</h1>", "adopted");
    assertThat(publication.told("sam", "/asterism public"))
        .contains("open since", "#1", Desk.PUBLIC + "public/riverside");
  }

  @Test
  void it_stays_closed_when_that_is_decided_otherwise() {
    publication.assembly.lead("/asterism public on");
    publication.told("maria", "/consensus say 1 agree");
    publication.told("mei", "/consensus say 1 agree");
    publication.told("sam", "/consensus say 1 block because not yet");
    publication.close(1);

    assertThat(publication.isThere("riverside")).isFalse();
    assertThat(publication.assembly.lead("/asterism public on")).contains("Proposed as #2");
  }

  @Test
  void an_administrator_closes_it_at_once_and_it_is_as_if_it_never_was() {
    String never = publication.read("nobody-at-all");
    publication.opened();
    assertThat(publication.assembly.lead("/asterism public off")).startsWith("Closed");

    for (String address :
        new String[] {"riverside", "riverside/decisions", "riverside/feed.atom"}) {
      assertThat(publication.isThere(address)).isFalse();
      assertThat(publication.read(address)).isEqualTo(never);
    }
    assertThat(publication.assembly.lead("/asterism public off")).contains("closed");
    List<OpenRecords.Event> history = publication.assembly.run(tx -> new OpenRecords(tx).history());
    assertThat(history)
        .extracting(OpenRecords.Event::kind)
        .containsExactly(Kind.OPENED, Kind.CLOSED);
  }

  @Test
  void it_keeps_its_name_when_it_is_opened_again_and_the_collaborative_is_called_otherwise() {
    publication.opened();
    publication.assembly.lead("/asterism public off");
    publication.desk().asAdministrator(true);
    publication.desk().submit("ana", "asterism/basics", Map.of("name", "Brookside Together"));
    publication.assembly.lead("/asterism public on");
    publication.adopt(2);

    assertThat(publication.read("riverside")).contains("Brookside Together");
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void only_administrators_may(String wanted) {
    publication.opened();
    assertThat(publication.told("maria", "/asterism public " + wanted))
        .contains("administrator")
        .doesNotContain("Closed", "Proposed");
    assertThat(publication.isThere("riverside")).isTrue();
  }

  @Test
  void what_is_open_or_asked_for_is_not_asked_for_again() {
    publication.assembly.lead("/asterism public on");
    assertThat(publication.assembly.lead("/asterism public on")).contains("being decided in #1");
    assertThat(publication.assembly.lead("/asterism public off")).contains("/consensus withdraw 1");
    publication.adopt(1);
    assertThat(publication.assembly.lead("/asterism public on")).contains("open since");
  }

  @Test
  void what_was_decided_and_promised_stands_there_and_who_it_was_does_not() {
    publication.told(
        "maria", "/commit bring <script>alert(1)</script> books for sam by 2026-12-20");
    publication.told("sam", "/commit call @maria on 555-123-4567 or at sam@x.org by 2026-12-21");
    publication.told("sam", "/commit done 2");
    publication.assembly.lead("/asterism public on");
    publication.adopt(3);

    String page = publication.read("riverside/commitments");
    assertThat(page)
        .contains(
            "Food Bank",
            "bring &lt;script&gt;alert(1)&lt;/script&gt; books for Health",
            "call Food Bank on (contact left out) or at (contact left out)",
            "under way",
            "kept")
        .doesNotContain("<script", "maria", "sam@", "4567");
    assertThat(publication.read("riverside/decisions"))
        .contains("Adopted: all 3 voices were heard", "Food Bank, Health, and Schools");
    assertThat(publication.everything()).doesNotContainIgnoringCase("maria");
  }

  @Test
  void whoever_agrees_stands_there_by_name_until_they_do_not() {
    publication.opened();
    publication.told("maria", "/commit plant trees with sam by 2027-01-20");
    assertThat(publication.everything()).doesNotContain("maria");

    choose("yes");
    assertThat(publication.told("maria", "/asterism me")).contains("your name may stand");
    assertThat(publication.read("riverside/commitments"))
        .contains("maria", "plant trees with Health");

    choose("no");
    assertThat(publication.everything()).doesNotContain("maria");
  }

  private void choose(String named) {
    publication
        .desk()
        .submit("maria", "asterism/change_2", Map.of("digest", "daily", "named", named));
  }

  @Test
  void what_is_a_groups_has_no_number_and_is_nobodys() {
    publication.assembly.lead("/stage begin 1");
    publication.opened();
    String page = publication.read(Publication.NAME + "/stages");
    assertThat(page)
        .contains("stage 1 of 4", "<span class=\"number\"></span>")
        .doesNotContain("Community members");
    assertThat(publication.read(Publication.NAME + "/feed.atom"))
        .contains("<title>Stages, stage 1 of 4: Incubation conversation: early-reading</title>");
  }
}
