package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tally comes to, on each threshold and on either side of it. */
class JudgementTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "LIGHT, 14, 0",
    "FULL, 1, 1",
    "FULL, 2, 2",
    "FULL, 3, 3",
    "FULL, 4, 3",
    "FULL, 5, 3",
    "FULL, 6, 3",
    "FULL, 7, 4",
    "FULL, 14, 7",
    "FULL, 15, 8",
    "CONSTITUTIONAL, 1, 1",
    "CONSTITUTIONAL, 3, 2",
    "CONSTITUTIONAL, 4, 3",
    "CONSTITUTIONAL, 14, 10",
    "CONSTITUTIONAL, 100, 67",
    "CHECK, 14, 0"
  })
  void so_many_voices_are_to_be_heard(Rule rule, int voices, int needed) {
    assertThat(Judgement.quorum(rule, voices)).isEqualTo(needed);
  }

  /** Two rows for a threshold: on it, and one voice off. */
  @ParameterizedTest(name = "{0} {1}: {2}, {3}")
  @CsvSource(
      textBlock =
          """
          LIGHT, A-------, ADOPTED, PASSED, 0
          LIGHT, R-------, NOT_ADOPTED, SUPPORT, 1
          LIGHT, --------, NOT_ADOPTED, SUPPORT, 1
          LIGHT, ASSSSSSS, ADOPTED, PASSED, 0
          LIGHT, AAAAAAAB, BLOCKED, BLOCK, 0
          FULL, AAA---, ADOPTED, PASSED, 0
          FULL, AA----, LAPSED, QUORUM, 3
          FULL, AAAA---, ADOPTED, PASSED, 0
          FULL, AAA----, LAPSED, QUORUM, 4
          FULL, AAA-, ADOPTED, PASSED, 0
          FULL, AA--, LAPSED, QUORUM, 3
          FULL, AA, ADOPTED, PASSED, 0
          FULL, A-, LAPSED, QUORUM, 2
          FULL, AAAAAASS, ADOPTED, PASSED, 0
          FULL, AAAAASSS, RETURNED, STAND_ASIDES, 2
          FULL, AASA, ADOPTED, PASSED, 0
          FULL, AAS-, RETURNED, STAND_ASIDES, 0
          FULL, AARI, ADOPTED, PASSED, 0
          FULL, ARII, NOT_ADOPTED, SUPPORT, 3
          FULL, AAIII, NOT_ADOPTED, SUPPORT, 3
          FULL, AAAII, ADOPTED, PASSED, 0
          FULL, RRR, ADOPTED, PASSED, 0
          CONSTITUTIONAL, AAAA--, ADOPTED, PASSED, 0
          CONSTITUTIONAL, AAA---, LAPSED, QUORUM, 4
          CONSTITUTIONAL, AAAAAAI, ADOPTED, PASSED, 0
          CONSTITUTIONAL, AAAAAII, NOT_ADOPTED, SUPPORT, 6
          CONSTITUTIONAL, AAAS, ADOPTED, PASSED, 0
          CONSTITUTIONAL, AASS, NOT_ADOPTED, SUPPORT, 3
          CONSTITUTIONAL, AAAAAASS----, NOT_ADOPTED, SUPPORT_OF_ALL, 7
          CONSTITUTIONAL, AAAAAAASS---, ADOPTED, PASSED, 0
          CONSTITUTIONAL, AAAAAAAAAAAB, BLOCKED, BLOCK, 0
          """)
  void each_threshold_is_exact(
      Rule rule, String each, Verdict verdict, Judgement.Test test, int needed) {
    assertThat(Judgement.of(rule, Chorus.tally(each)))
        .isEqualTo(new Judgement(verdict, test, needed));
  }

  /** The first test that fails decides, whatever the later ones say. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "FULL, B---, LAPSED",
    "FULL, BSSS, BLOCKED",
    "FULL, SSII, RETURNED",
    "FULL, SIII, NOT_ADOPTED",
    "CONSTITUTIONAL, B-----, LAPSED",
    "CONSTITUTIONAL, BSSSS-, BLOCKED",
    "LIGHT, B-------, BLOCKED"
  })
  void the_tests_are_put_in_order(Rule rule, String each, Verdict verdict) {
    assertThat(Judgement.of(rule, Chorus.tally(each)).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{1}: {0} {2}")
  @CsvSource(
      textBlock =
          """
          LIGHT, no voices, '', LAPSED
          FULL, no voices, '', LAPSED
          CONSTITUTIONAL, no voices, '', LAPSED
          CHECK, no voices, '', SPREAD
          LIGHT, one voice, A, ADOPTED
          FULL, one voice, A, ADOPTED
          FULL, one voice, R, ADOPTED
          FULL, one voice, I, NOT_ADOPTED
          FULL, one voice, S, RETURNED
          FULL, one voice, -, LAPSED
          CONSTITUTIONAL, one voice, A, ADOPTED
          CONSTITUTIONAL, one voice, S, NOT_ADOPTED
          LIGHT, all abstain, IIIII, NOT_ADOPTED
          FULL, all abstain, IIIII, NOT_ADOPTED
          CONSTITUTIONAL, all abstain, IIIII, NOT_ADOPTED
          FULL, all are split, PPP, NOT_ADOPTED
          FULL, a split voice is heard, AAP---, ADOPTED
          FULL, a split voice has no weight, AAPP, NOT_ADOPTED
          FULL, a split voice does not stand aside, AAAP, ADOPTED
          LIGHT, questions only, QQQ, NOT_ADOPTED
          FULL, questions only, QQQ, LAPSED
          CONSTITUTIONAL, questions only, QQQ, LAPSED
          FULL, a question is not heard, AAQQ, LAPSED
          FULL, a question has no weight, AAAQ, ADOPTED
          CHECK, whatever is said, 0B5, SPREAD
          """)
  void the_edges_are_as_agreed(Rule rule, String what, String each, Verdict verdict) {
    assertThat(Judgement.of(rule, Chorus.tally(each)).verdict()).as(what).isEqualTo(verdict);
  }
}
