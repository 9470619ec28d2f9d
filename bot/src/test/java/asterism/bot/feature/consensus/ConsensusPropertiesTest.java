package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Act.Source;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any voices and whatever they say. Each seed makes some dozens of proposals. */
class ConsensusPropertiesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final String STANCES = "AAAARRSBIQ-";
  private static final int CASES = 40;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /** Voices, what was said to a proposal in them, and when it is looked at. */
  private record Story(Proposal proposal, List<Voice> voices, List<Act> acts, Instant now) {
    Closing closing() {
      return Closing.of(proposal, voices, acts, ZONE, now);
    }

    Story with(List<Act> others) {
      return new Story(proposal, voices, others, now);
    }

    Story and(Act act) {
      List<Act> more = new ArrayList<>(acts);
      more.add(act);
      return with(more);
    }

    List<Position> positions() {
      return Closing.positions(voices, new Deadline(proposal.closesAt()).counted(acts));
    }

    Verdict verdict() {
      return Judgement.of(proposal.rule(), Tally.of(positions())).verdict();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_same_voices_acts_and_time_come_to_the_same_in_whatever_order_they_are_given(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      List<Voice> voices = new ArrayList<>();
      for (Voice voice : story.voices()) {
        List<Delegate> delegates = new ArrayList<>(voice.delegates());
        Collections.shuffle(delegates, random);
        voices.add(
            Chorus.organization(voice.id(), voice.name(), delegates.toArray(Delegate[]::new)));
      }
      List<Act> acts = new ArrayList<>(story.acts());
      Collections.shuffle(voices, random);
      Collections.shuffle(acts, random);
      Story shuffled = new Story(story.proposal(), voices, acts, story.now());
      assertThat(said(shuffled.closing())).isEqualTo(said(story.closing()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_order_in_which_reactions_of_one_reading_are_recorded_does_not_matter(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      Instant read = story.proposal().closesAt().plusSeconds(30);
      List<Act> found = new ArrayList<>();
      for (Voice voice : story.voices()) {
        for (Delegate delegate : voice.present()) {
          if (random.nextBoolean()) {
            char stance = any(random);
            found.add(Chorus.act(0, delegate.personId(), voice.id(), stance, Source.READING, read));
          }
        }
      }
      assertThat(folded(story, found)).isEqualTo(folded(story, shuffled(found, random)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_voice_turning_to_agree_never_unadopts_and_one_turning_to_block_never_adopts(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Rule rule = Rule.values()[random.nextInt(3)];
      List<Position> positions = Chorus.standing(each(random));
      Verdict before = Judgement.of(rule, Tally.of(positions)).verdict();
      for (int turning = 0; turning < positions.size(); turning++) {
        Verdict agreeing = turned(rule, positions, turning, Stance.AGREE);
        Verdict blocking = turned(rule, positions, turning, Stance.BLOCK);
        if (before == Verdict.ADOPTED) {
          assertThat(agreeing).as("%s %s", rule, positions).isEqualTo(Verdict.ADOPTED);
        }
        assertThat(blocking).as("%s %s", rule, positions).isIn(Verdict.BLOCKED, Verdict.LAPSED);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void its_primary_turns_a_voice_and_so_the_verdict_by_one_act(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      for (Voice voice : story.voices()) {
        Optional<Delegate> primary =
            voice.present().stream().filter(delegate -> !delegate.alternate()).findFirst();
        if (primary.isEmpty()) {
          continue;
        }
        Instant last = story.proposal().closesAt();
        Story agreed =
            story.and(Chorus.act(9_999, primary.get().personId(), voice.id(), 'A', last));
        if (story.acts().stream().noneMatch(act -> act.at().isAfter(last))) {
          assertThat(Position.of(voice, agreed.acts()).stance()).contains(Stance.AGREE);
          if (story.verdict() == Verdict.ADOPTED) {
            assertThat(agreed.verdict()).isEqualTo(Verdict.ADOPTED);
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void from_blocked_to_adopted_leads_only_an_act_of_somebody_of_each_voice_that_blocked(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      List<Act> inOrder = story.acts().stream().sorted(Position.ORDER).toList();
      for (int n = 1; n <= inOrder.size(); n++) {
        Story before = story.with(inOrder.subList(0, n - 1));
        Story after = story.with(inOrder.subList(0, n));
        if (before.verdict() == Verdict.BLOCKED && after.verdict() == Verdict.ADOPTED) {
          Act act = inOrder.get(n - 1);
          assertThat(blocking(before)).containsExactly(act.organizationId().orElseThrow());
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_voice_stands_where_it_stood_when_who_speaks_for_it_leaves(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      for (Voice voice : story.voices()) {
        Position position = Position.of(voice, story.acts());
        Instant end = Chorus.CLOSES.plus(Duration.ofDays(30));
        Delegate[] left =
            voice.delegates().stream()
                .map(
                    d ->
                        d.isPresent() && random.nextBoolean()
                            ? Chorus.delegate(d.personId(), d.alternate(), d.since(), end)
                            : d)
                .toArray(Delegate[]::new);
        Voice then = Chorus.organization(voice.id(), voice.name(), left);
        assertThat(Position.of(then, story.acts()).stance()).isEqualTo(position.stance());
        assertThat(Position.of(then, story.acts()).split()).isEqualTo(position.split());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_act_known_to_be_later_than_the_deadline_never_changes_anything(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      Story late = story;
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        Voice voice = story.voices().get(random.nextInt(story.voices().size()));
        Delegate delegate = voice.delegates().get(random.nextInt(voice.delegates().size()));
        Source source = List.of(Source.SAID, Source.REACTION, Source.BEHALF).get(random.nextInt(3));
        Instant at = story.proposal().closesAt().plusMillis(1 + random.nextInt(1_000_000));
        late =
            late.and(
                Chorus.act(9_000 + n, delegate.personId(), voice.id(), any(random), source, at));
      }
      assertThat(said(late.closing())).isEqualTo(said(story.closing()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_nobody_of_the_electorate_says_changes_nothing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      long organization = 1 + random.nextInt(story.voices().size() + 1);
      Act stranger = Chorus.act(9_999, 777, organization, any(random), story.proposal().closesAt());
      assertThat(said(story.and(stranger).closing())).isEqualTo(said(story.closing()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_voice_stands_where_a_plain_recount_has_it(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Voice voice = voice(1, random, false);
      List<Act> acts = acts(List.of(voice), random).stream().sorted(Position.ORDER).toList();
      List<Act> live =
          acts.stream().map(a -> Chorus.act(a.id(), a.personId(), 1, letter(a), a.at())).toList();
      Position position = Position.of(voice, live);
      assertThat(position.split() ? Set.of("split") : position.stance().stream().toList())
          .as("%s", live)
          .hasToString(recounted(voice, live));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_verdict_is_what_the_rules_say_in_numbers_without_bounds(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Rule rule = Rule.values()[random.nextInt(3)];
      Tally tally = Chorus.tally(each(random));
      assertThat(Judgement.of(rule, tally).verdict())
          .as("%s %s", rule, tally)
          .isEqualTo(byTheBook(rule, tally));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void it_is_closed_after_two_extensions_at_most_and_each_gives_time(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Story story = story(random);
      int extensions = 0;
      Closing closing = story.closing();
      while (!(closing instanceof Closing.Tallied)) {
        Instant until =
            closing instanceof Closing.ExtendForQuorum quorum
                ? quorum.until()
                : ((Closing.ExtendForOutage) closing).until();
        assertThat(until).isAfter(story.now());
        story = extended(story, closing instanceof Closing.ExtendForQuorum, until);
        closing = story.closing();
        assertThat(++extensions).isLessThanOrEqualTo(2);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_numbers_in_a_verdict_are_those_that_would_have_been_enough(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Rule rule = Rule.values()[1 + random.nextInt(2)];
      Tally tally = Chorus.tally(each(random));
      Judgement judgement = Judgement.of(rule, tally);
      int had =
          switch (judgement.test()) {
            case QUORUM -> tally.heard();
            case SUPPORT, SUPPORT_OF_ALL -> tally.support();
            case STAND_ASIDES -> -tally.of(Stance.STAND_ASIDE);
            case BLOCK, PASSED, NONE -> -1;
          };
      int needed =
          judgement.test() == Judgement.Test.STAND_ASIDES
              ? -judgement.needed()
              : judgement.needed();
      if (tally.voices() > 0) {
        assertThat(had).as("%s %s", judgement, tally).isLessThan(needed);
      }
    }
  }

  private static Story extended(Story story, boolean forQuorum, Instant until) {
    Proposal p = story.proposal();
    Proposal later =
        new Proposal(
            p.id(),
            p.number(),
            p.groupId(),
            p.proposerId(),
            p.organizationId(),
            p.rule(),
            p.voices(),
            p.wording(),
            p.version(),
            p.openedAt(),
            until,
            p.extendedForQuorum() || forQuorum,
            p.extendedForOutage() || !forQuorum,
            p.readAt(),
            p.talliedAt(),
            p.closedAt(),
            p.verdict(),
            p.unread(),
            p.motion(),
            p.motionSubject());
    return new Story(later, story.voices(), story.acts(), until.plusSeconds(5));
  }

  /** As told: what was last said by each, who blocked after the primary, and nothing else. */
  private static String recounted(Voice voice, List<Act> inOrder) {
    Set<Long> alternates = new HashSet<>();
    voice.delegates().stream()
        .filter(Delegate::alternate)
        .forEach(delegate -> alternates.add(delegate.personId()));
    Optional<Stance> primary = Optional.empty();
    Map<Long, Stance> others = new HashMap<>();
    Set<Long> blockers = new HashSet<>();
    for (Act act : inOrder) {
      if (!alternates.contains(act.personId())) {
        primary = act.stance();
        blockers.clear();
        continue;
      }
      others.remove(act.personId());
      blockers.remove(act.personId());
      act.stance().ifPresent(stance -> others.put(act.personId(), stance));
      if (act.stance().equals(Optional.of(Stance.BLOCK))) {
        blockers.add(act.personId());
      }
    }
    if (primary.isPresent()) {
      return List.of(blockers.isEmpty() ? primary.get() : Stance.BLOCK).toString();
    }
    Set<Stance> said = new TreeSet<>(others.values());
    return said.equals(Set.of(Stance.AGREE, Stance.RESERVATIONS))
        ? "[RESERVATIONS]"
        : said.size() > 1 ? "[split]" : said.toString();
  }

  private static Verdict byTheBook(Rule rule, Tally tally) {
    BigDecimal voices = BigDecimal.valueOf(tally.voices());
    BigDecimal heard = BigDecimal.valueOf(tally.heard());
    BigDecimal support =
        BigDecimal.valueOf((long) tally.of(Stance.AGREE) + tally.of(Stance.RESERVATIONS));
    BigDecimal half = new BigDecimal("0.5");
    boolean enough =
        switch (rule) {
          case LIGHT, CHECK -> true;
          case FULL ->
              heard.compareTo(voices.multiply(half)) >= 0
                  && (tally.heard() >= 3 || tally.heard() == tally.voices());
          case CONSTITUTIONAL ->
              heard
                      .multiply(BigDecimal.valueOf(3))
                      .compareTo(voices.multiply(BigDecimal.valueOf(2)))
                  >= 0;
        };
    if (tally.voices() == 0 || !enough) {
      return Verdict.LAPSED;
    }
    if (tally.of(Stance.BLOCK) != 0) {
      return Verdict.BLOCKED;
    }
    BigDecimal asides = BigDecimal.valueOf(tally.of(Stance.STAND_ASIDE));
    if (rule == Rule.FULL && asides.compareTo(heard.multiply(new BigDecimal("0.25"))) > 0) {
      return Verdict.RETURNED;
    }
    boolean supported =
        switch (rule) {
          case LIGHT, CHECK -> tally.of(Stance.AGREE) >= 1;
          case FULL -> support.compareTo(heard.multiply(half)) > 0;
          case CONSTITUTIONAL ->
              support.compareTo(heard.multiply(new BigDecimal("0.75"))) >= 0
                  && support.compareTo(voices.multiply(half)) > 0;
        };
    return supported ? Verdict.ADOPTED : Verdict.NOT_ADOPTED;
  }

  private static Verdict turned(Rule rule, List<Position> positions, int which, Stance to) {
    List<Position> turned = new ArrayList<>(positions);
    Voice voice = positions.get(which).voice();
    turned.set(which, new Position(voice, Optional.of(to), false, List.of()));
    return Judgement.of(rule, Tally.of(turned)).verdict();
  }

  private static List<Long> blocking(Story story) {
    return story.positions().stream()
        .filter(position -> position.stance().equals(Optional.of(Stance.BLOCK)))
        .map(position -> position.voice().id())
        .toList();
  }

  /** Where each voice stands once these were recorded, in this order. */
  private static List<String> folded(Story story, List<Act> found) {
    List<Act> acts = new ArrayList<>(story.acts());
    for (Act act : found) {
      acts.add(
          Chorus.act(
              2_000 + acts.size(),
              act.personId(),
              act.organizationId().orElseThrow(),
              letter(act),
              act.source(),
              act.at()));
    }
    return story.with(acts).positions().stream()
        .map(position -> position.stance() + " " + position.split())
        .toList();
  }

  /** What a closing comes to, without the order in which things are listed in it. */
  private static String said(Closing closing) {
    if (!(closing instanceof Closing.Tallied tallied)) {
      return closing.toString();
    }
    List<String> positions =
        tallied.positions().stream()
            .sorted(Comparator.comparing(position -> position.voice().id()))
            .map(
                position ->
                    position.voice().id()
                        + " "
                        + position.stance()
                        + position.split()
                        + position.by().stream().map(Act::id).sorted().toList())
            .toList();
    return positions
        + " "
        + tallied.judgement()
        + tallied.unknown().stream().map(Act::id).sorted().toList();
  }

  private static Story story(Random random) {
    Rule rule = Rule.values()[random.nextInt(Rule.values().length)];
    Proposal proposal =
        Chorus.proposal(rule, Optional.empty(), random.nextBoolean(), random.nextBoolean());
    List<Voice> voices = new ArrayList<>();
    for (int id = 1 + random.nextInt(8); id > 0; id--) {
      voices.add(voice(id, random, true));
    }
    Instant now = proposal.closesAt().plusSeconds(random.nextInt(1_000_000));
    return new Story(proposal, voices, acts(voices, random), now);
  }

  /** With a primary mostly, up to three alternates, and perhaps some who have left. */
  private static Voice voice(long id, Random random, boolean leaving) {
    List<Delegate> delegates = new ArrayList<>();
    for (int n = 0; n < 1 + random.nextInt(4); n++) {
      boolean alternate = n > 0 || random.nextInt(5) == 0;
      boolean left = leaving && random.nextInt(6) == 0;
      delegates.add(
          Chorus.delegate(
              10 * id + n, alternate, Chorus.OPENED, left ? moment(random, false) : null));
    }
    return Chorus.organization(id, "O" + id, delegates.toArray(Delegate[]::new));
  }

  private static List<Act> acts(List<Voice> voices, Random random) {
    List<Act> acts = new ArrayList<>();
    for (int n = random.nextInt(4 * voices.size()); n > 0; n--) {
      Voice voice = voices.get(random.nextInt(voices.size()));
      Delegate delegate = voice.delegates().get(random.nextInt(voice.delegates().size()));
      boolean found = random.nextInt(6) == 0;
      acts.add(
          Chorus.act(
              1 + acts.size(),
              delegate.personId(),
              voice.id(),
              any(random),
              found ? Source.READING : Source.SAID,
              moment(random, found)));
    }
    return acts;
  }

  /** One of few, so that things happen at the same time; what is found may be found late. */
  private static Instant moment(Random random, boolean late) {
    Duration open = Duration.between(Chorus.OPENED, Chorus.CLOSES);
    return Chorus.OPENED.plus(open.dividedBy(16).multipliedBy(1 + random.nextInt(late ? 18 : 16)));
  }

  private static char any(Random random) {
    return STANCES.charAt(random.nextInt(STANCES.length()));
  }

  private static char letter(Act act) {
    return act.stance().isEmpty()
        ? '-'
        : (char)
            STANCES
                .chars()
                .filter(c -> Chorus.stance((char) c).equals(act.stance()))
                .findFirst()
                .orElseThrow();
  }

  private static String each(Random random) {
    String likely =
        "AAAAAR" + "ARSBIQP-".charAt(random.nextInt(8)) + "ARSIQP--".charAt(random.nextInt(8));
    StringBuilder each = new StringBuilder();
    for (int n = random.nextInt(Chorus.NAMES.size() + 1); n > 0; n--) {
      each.append(likely.charAt(random.nextInt(likely.length())));
    }
    return each.toString();
  }

  private static List<Act> shuffled(List<Act> acts, Random random) {
    List<Act> shuffled = new ArrayList<>(acts);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
