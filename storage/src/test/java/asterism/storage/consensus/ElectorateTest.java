package asterism.storage.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.Voice.Delegate;
import asterism.storage.people.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElectorateTest {
  private static final Instant NOW = Riverside.NOW;
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("Maria");
  private final long james = riverside.person("James");
  private final Organization foodBank = riverside.organization("Food Bank");
  private final Organization county = riverside.organization("county");
  private final Proposal proposal = riverside.propose(maria, riverside.group("core"));

  @BeforeEach
  void fix() {
    riverside.fix(proposal, county);
    riverside.fix(proposal, foodBank, new Seat(maria, false), new Seat(james, true));
  }

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void what_is_fixed_at_the_opening_is_shown_by_name_and_told_to_nobody() {
    assertThat(riverside.voices(proposal))
        .extracting(Voice::name)
        .containsExactly("county", "Food Bank");
    assertThat(voice("county").delegates()).isEmpty();
    Voice voice = voice("Food Bank");
    assertThat(voice.organizationId()).contains(foodBank.id());
    assertThat(voice.delegates())
        .containsExactly(
            new Delegate(maria, "Maria", false, NOW, Optional.empty()),
            new Delegate(james, "James", true, NOW, Optional.empty()));
    assertThat(riverside.kinds(proposal)).containsExactly(Kind.OPENED);
  }

  @Test
  void a_person_may_have_a_voice_of_their_own() {
    change(
        electorate ->
            electorate.add(
                proposal, Holder.person(maria), List.of(new Seat(maria, false)), james, LATER));
    Voice voice = voice("Maria");
    assertThat(voice.personId()).contains(maria);
    assertThat(voice.organizationId()).isEmpty();
    assertThat(voice.is(Optional.empty(), maria)).isTrue();
    assertThat(voice.is(Optional.empty(), james)).isFalse();
    assertThat(riverside.last(proposal))
        .matches(e -> e.kind() == Kind.VOICE_ADDED && e.byPersonId().equals(Optional.of(james)))
        .matches(e -> e.voiceId().equals(Optional.of(voice.id())) && e.at().equals(LATER));
  }

  @Test
  void a_voice_that_went_is_still_called_by_its_name_and_may_come_back() {
    Voice gone = voice("Food Bank");
    change(e -> e.remove(proposal, gone, Optional.of(james), Optional.of("it left"), LATER));
    assertThat(riverside.voices(proposal)).extracting(Voice::name).containsExactly("county");
    assertThat(riverside.last(proposal))
        .matches(e -> e.kind() == Kind.VOICE_REMOVED && e.because().equals(Optional.of("it left")))
        .matches(e -> e.voiceId().equals(Optional.of(gone.id())));
    String name = riverside.in(tx -> new Electorate(tx).name(gone.id()));
    assertThat(name).isEqualTo("Food Bank");

    change(
        e ->
            e.add(
                proposal,
                Holder.organization(foodBank.id()),
                List.of(new Seat(james, false)),
                maria,
                LATER));
    assertThat(voice("Food Bank").id()).isNotEqualTo(gone.id());
    assertThat(voice("Food Bank").isSpokenForBy(maria)).isFalse();
  }

  @Test
  void delegates_come_change_and_go_and_who_they_were_is_kept() {
    of("county", (e, v) -> e.seat(proposal, v, new Seat(james, true), Optional.empty(), LATER));
    assertThat(riverside.last(proposal))
        .matches(e -> e.kind() == Kind.DELEGATE_ADDED && e.personId().equals(Optional.of(james)));
    assertThat(voice("county").isSpokenForBy(james)).isTrue();

    Instant then = LATER.plusSeconds(60);
    of("county", (e, v) -> e.seat(proposal, v, new Seat(james, false), Optional.empty(), then));
    assertThat(riverside.last(proposal).kind()).isEqualTo(Kind.DELEGATE_CHANGED);
    assertThat(voice("county").delegates())
        .containsExactly(
            new Delegate(james, "James", true, LATER, Optional.of(then)),
            new Delegate(james, "James", false, then, Optional.empty()));

    Instant end = then.plusSeconds(60);
    of("county", (e, v) -> e.unseat(proposal, v, james, Optional.of(maria), end));
    assertThat(riverside.last(proposal))
        .matches(e -> e.kind() == Kind.DELEGATE_REMOVED && e.personId().equals(Optional.of(james)));
    assertThat(voice("county").present()).isEmpty();
    assertThat(voice("county").delegates().get(1).until()).contains(end);
    assertThat(voice("Food Bank").isSpokenForBy(james)).as("elsewhere they stay").isTrue();
  }

  @Test
  void organizations_that_were_merged_have_one_voice_with_the_delegates_of_both() {
    riverside.run(tx -> new Acts(tx).add(proposal, said(maria, Optional.of(foodBank.id()))));
    of("county", (e, v) -> e.seat(proposal, v, new Seat(james, false), Optional.empty(), LATER));
    riverside.merge(foodBank, county);

    Voice merged = riverside.voices(proposal).get(0);
    assertThat(riverside.voices(proposal)).hasSize(1);
    assertThat(merged.name()).isEqualTo("county");
    assertThat(merged.organizationId()).contains(county.id());
    assertThat(merged.present())
        .extracting(Delegate::personId)
        .containsExactlyInAnyOrder(maria, james, james);
    Act act = acts().get(0);
    assertThat(act.organizationId()).contains(county.id());
    assertThat(merged.is(act.organizationId(), act.personId())).isTrue();

    change(e -> e.seat(proposal, merged, new Seat(james, true), Optional.empty(), LATER));
    assertThat(riverside.last(proposal).kind()).isEqualTo(Kind.DELEGATE_CHANGED);
    assertThat(voice("county").present())
        .as("once, whatever they were in either")
        .filteredOn(delegate -> delegate.personId() == james)
        .singleElement()
        .matches(Delegate::alternate);
    of("county", (e, v) -> e.unseat(proposal, v, maria, Optional.empty(), LATER));
    assertThat(voice("county").isSpokenForBy(maria)).isFalse();

    of("county", (e, v) -> e.remove(proposal, v, Optional.empty(), Optional.empty(), LATER));
    assertThat(riverside.voices(proposal)).isEmpty();
  }

  @Test
  void a_voice_lives_on_under_the_name_of_an_organization_that_had_none() {
    Organization network = riverside.organization("Kin Network");
    riverside.merge(foodBank, network);
    assertThat(voice("Kin Network").organizationId()).contains(network.id());
    assertThat(voice("Kin Network").isSpokenForBy(maria)).isTrue();
    riverside.merge(network, county);
    assertThat(riverside.voices(proposal)).extracting(Voice::name).containsExactly("county");
    assertThat(voice("county").isSpokenForBy(maria)).isTrue();
  }

  @Test
  void the_voices_of_another_proposal_are_its_own() {
    Proposal other = riverside.propose(james, riverside.group("reading"));
    riverside.fix(other, foodBank, new Seat(maria, false));
    Voice here = voice("Food Bank");
    change(e -> e.unseat(proposal, here, maria, Optional.empty(), LATER));
    change(e -> e.remove(proposal, here, Optional.empty(), Optional.empty(), LATER));
    assertThat(riverside.voices(other))
        .singleElement()
        .matches(voice -> voice.isSpokenForBy(maria));
  }

  @Test
  void what_is_said_is_kept_in_the_order_in_which_it_was_recorded() {
    Act first = riverside.in(tx -> new Acts(tx).add(proposal, said(maria, Optional.empty())));
    Acts.Said onBehalf =
        new Acts.Said(
            2,
            james,
            Optional.of(foodBank.id()),
            Optional.of(Stance.BLOCK),
            Optional.of("it would close the kitchen"),
            Act.Source.BEHALF,
            NOW.minusSeconds(60),
            Optional.of(maria));
    Act second = riverside.in(tx -> new Acts(tx).add(proposal, onBehalf));
    assertThat(acts()).containsExactly(first, second);
    Act found = riverside.in(tx -> new Acts(tx).act(second.id()));
    assertThat(found).isEqualTo(second);
    assertThat(second.because()).contains("it would close the kitchen");
    assertThat(second.byPersonId()).contains(maria);
    assertThat(second.stance()).contains(Stance.BLOCK);
  }

  @Test
  void the_last_word_of_each_is_found_among_all_they_said_to_one_version() {
    for (int n = 0; n < 3; n++) {
      riverside.run(tx -> new Acts(tx).add(proposal, said(maria, Optional.of(foodBank.id()))));
    }
    riverside.run(tx -> new Acts(tx).add(proposal, said(maria, Optional.of(county.id()))));
    riverside.run(tx -> new Acts(tx).add(proposal, said(james, Optional.empty())));
    List<Act> all = acts();
    assertThat(latest(1)).containsExactlyElementsOf(all.subList(2, 5));
    assertThat(latest(2)).isEmpty();
    riverside.merge(county, foodBank);
    assertThat(latest(1)).extracting(Act::id).containsExactly(all.get(3).id(), all.get(4).id());
  }

  @Test
  void reactions_of_who_comes_later_are_read_at_once() {
    assertThat(toRead(NOW)).isEmpty();
    of("county", (e, v) -> e.seat(proposal, v, new Seat(james, false), Optional.empty(), NOW));
    assertThat(toRead(NOW)).hasSize(1);
    assertThat(toRead(NOW)).isEmpty();
    change(e -> e.add(proposal, Holder.person(maria), List.of(), james, NOW));
    assertThat(toRead(NOW)).hasSize(1);
  }

  private List<Proposals.Found> toRead(Instant now) {
    return riverside.across(tx -> new Proposals(tx).toRead(now, Duration.ofHours(1), 9));
  }

  private List<Act> latest(int version) {
    return riverside.in(tx -> new Acts(tx).latest(proposal.id(), version));
  }

  private static Acts.Said said(long person, Optional<Long> organization) {
    return new Acts.Said(
        1,
        person,
        organization,
        Optional.of(Stance.AGREE),
        Optional.empty(),
        Act.Source.SAID,
        NOW,
        Optional.empty());
  }

  private Voice voice(String name) {
    return riverside.voices(proposal).stream()
        .filter(voice -> voice.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Act> acts() {
    return riverside.in(tx -> new Acts(tx).of(proposal.id()));
  }

  private void of(String name, BiConsumer<Electorate, Voice> work) {
    Voice voice = voice(name);
    change(electorate -> work.accept(electorate, voice));
  }

  private void change(Consumer<Electorate> work) {
    riverside.run(tx -> work.accept(new Electorate(tx)));
  }
}
