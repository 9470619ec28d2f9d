package asterism.bot.feature.consensus;

import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Tallied;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import asterism.storage.people.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Voices, what they say, and where they stand, for tests that decide without a database. */
final class Chorus {
  static final Instant OPENED = Instant.parse("2026-11-10T17:00:00Z");
  static final Instant CLOSES = Instant.parse("2026-11-25T02:00:00Z");

  /** Told apart by the first letter. */
  static final List<String> NAMES =
      List.of(
          "Adult School",
          "Bus Company",
          "County Health",
          "Dental Clinic",
          "Early Start",
          "Food Bank",
          "Garden Club",
          "Housing Trust",
          "Interfaith",
          "Job Centre",
          "Kin Network",
          "Library",
          "Museum",
          "Newcomers",
          "Orchestra",
          "Police");

  private static final Texts TEXTS = new Texts(List.of("asterism.bot.feature.consensus.texts"));

  private Chorus() {}

  static Wording wording(Language language) {
    return TEXTS.in(language, ZoneOffset.UTC);
  }

  /**
   * @param each a letter for where a voice stands: Agree, Reservations, stand aSide, Block,
   *     abstaIn, Question, sPlit, or - for silence
   */
  static List<Position> standing(String each) {
    return IntStream.range(0, each.length())
        .mapToObj(
            i ->
                new Position(
                    organization(i + 1, NAMES.get(i)),
                    stance(each.charAt(i)),
                    each.charAt(i) == 'P',
                    List.of()))
        .toList();
  }

  static List<Tallied> tallied(String each) {
    return standing(each).stream().map(Tally::tallied).toList();
  }

  static Tally tally(String each) {
    return Tally.of(standing(each));
  }

  static Optional<Stance> stance(char letter) {
    return switch (letter) {
      case 'A' -> Optional.of(Stance.AGREE);
      case 'R' -> Optional.of(Stance.RESERVATIONS);
      case 'S' -> Optional.of(Stance.STAND_ASIDE);
      case 'B' -> Optional.of(Stance.BLOCK);
      case 'I' -> Optional.of(Stance.ABSTAIN);
      case 'Q' -> Optional.of(Stance.QUESTION);
      case '0', '1', '2', '3', '4', '5' -> Optional.of(Stance.values()[letter - '0' + 6]);
      case '-', 'P' -> Optional.empty();
      default -> throw new IllegalArgumentException("nobody stands at " + letter);
    };
  }

  static Voice organization(long id, String name, Delegate... delegates) {
    return new Voice(id, Optional.of(id), Optional.empty(), name, Arrays.asList(delegates));
  }

  static Delegate primary(long person) {
    return delegate(person, false, OPENED, null);
  }

  static Delegate alternate(long person) {
    return delegate(person, true, OPENED, null);
  }

  static Delegate delegate(long person, boolean alternate, Instant since, @Nullable Instant until) {
    return new Delegate(person, "P" + person, alternate, since, Optional.ofNullable(until));
  }

  /** As many organizations as that, each with the person of its own number as its primary. */
  static List<Voice> organizations(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> organization(i, "O" + i, primary(i)))
        .toList();
  }

  static Act act(long id, long person, long organization, char stance, Instant at) {
    return act(id, person, organization, stance, Act.Source.SAID, at);
  }

  static Act act(
      long id, long person, long organization, char stance, Act.Source source, Instant at) {
    return new Act(
        id,
        7,
        1,
        person,
        Optional.of(organization),
        stance(stance),
        Optional.empty(),
        source,
        at,
        Optional.empty());
  }

  /** One act of each organization's primary, an hour after another; none for the silent. */
  static List<Act> acts(String each) {
    List<Act> acts = new ArrayList<>();
    for (int i = 1; i <= each.length(); i++) {
      if (each.charAt(i - 1) != '-') {
        acts.add(act(i, i, i, each.charAt(i - 1), OPENED.plus(Duration.ofHours(i))));
      }
    }
    return acts;
  }

  static Proposal open(Rule rule) {
    return proposal(rule, Optional.empty(), false, false);
  }

  static Proposal closed(Rule rule, Verdict verdict) {
    return proposal(rule, Optional.of(verdict), verdict == Verdict.LAPSED, false);
  }

  static Proposal proposal(
      Rule rule, Optional<Verdict> verdict, boolean forQuorum, boolean forOutage) {
    Optional<Instant> over = verdict.map(v -> CLOSES);
    return new Proposal(
        7,
        7,
        1,
        1,
        Optional.empty(),
        rule,
        Group.Voices.ORGANIZATION,
        "We meet every second Tuesday",
        1,
        OPENED,
        CLOSES,
        forQuorum,
        forOutage,
        OPENED,
        over,
        over,
        verdict,
        false,
        Optional.empty(),
        Optional.empty());
  }
}
