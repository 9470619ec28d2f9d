package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Language;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.people.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole sentences, to be read aloud. */
class ConsensusWordsTest {

  static Stream<Arguments> tallies() {
    return table(
        """
        |
        Nobody has a voice in it.
        Nadie tiene voz en ella.

        -
        0 of 1 voice heard. Not heard yet: Adult School.
        0 de 1 voz escuchada. Faltan por escuchar: Adult School.

        A
        The only voice is heard: 1 agrees.
        Se escuchó la única voz: 1 de acuerdo.

        --------------
        0 of 14 voices heard. Not heard yet: Adult School, Bus Company, County Health, Dental Clinic, Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre, and 4 more.
        0 de 14 voces escuchadas. Faltan por escuchar: Adult School, Bus Company, County Health, Dental Clinic, Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre y 4 más.

        AAR-----------
        3 of 14 voices heard: 2 agree, 1 with reservations. Not heard yet: Dental Clinic, Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre, Kin Network, Library, Museum, and 1 more.
        3 de 14 voces escuchadas: 2 de acuerdo, 1 con reservas. Faltan por escuchar: Dental Clinic, Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre, Kin Network, Library, Museum y 1 más.

        AARRAAAASBIAAA
        All 14 voices heard: 9 agree, 2 with reservations, 1 stands aside, 1 blocks, 1 abstains.
        Se escucharon las 14 voces: 9 de acuerdo, 2 con reservas, 1 se aparta, 1 bloquea, 1 se abstiene.

        ARQ-PPQ-
        4 of 8 voices heard: 1 agrees, 1 with reservations, 2 split (Early Start and Food Bank). Waiting for an answer to their questions: County Health and Garden Club. Not heard yet: Dental Clinic and Housing Trust.
        4 de 8 voces escuchadas: 1 de acuerdo, 1 con reservas, 2 divididas (Early Start y Food Bank). Esperan respuesta a sus preguntas: County Health y Garden Club. Faltan por escuchar: Dental Clinic y Housing Trust.

        BA
        Both voices heard: 1 agrees, 1 blocks.
        Se escucharon las dos voces: 1 de acuerdo, 1 bloquea.

        P-
        1 of 2 voices heard: 1 split (Adult School). Not heard yet: Bus Company.
        1 de 2 voces escuchadas: 1 dividida (Adult School). Faltan por escuchar: Bus Company.

        Q
        0 of 1 voice heard. Waiting for an answer to its question: Adult School.
        0 de 1 voz escuchada. Espera respuesta a su pregunta: Adult School.
        """);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tallies")
  void a_tally_says_how_many_were_heard_where_they_stand_and_who_is_missing(
      String each, String english, String spanish) {
    assertThat(tally(each, Language.ENGLISH)).isEqualTo(english);
    assertThat(tally(each, Language.SPANISH)).isEqualTo(spanish);
  }

  static Stream<Arguments> rules() {
    return table(
        """
        LIGHT | 0
        Light consensus: nobody has a voice in it, so it cannot be adopted. Any voice may raise it to full consensus. Each organization has one voice.
        Consenso ligero: nadie tiene voz en ella, así que no puede adoptarse. Cualquier voz puede elevarla a consenso pleno. Cada organización tiene una voz.

        LIGHT | 1
        Light consensus: adopted when the only voice agrees. Any voice may raise it to full consensus. Each organization has one voice.
        Consenso ligero: se adopta cuando la única voz está de acuerdo. Cualquier voz puede elevarla a consenso pleno. Cada organización tiene una voz.

        LIGHT | 2
        Light consensus: adopted when nobody blocks and at least one of the 2 voices agrees; silence does not stop it. Any voice may raise it to full consensus. Each organization has one voice.
        Consenso ligero: se adopta cuando nadie bloquea y al menos una de las 2 voces está de acuerdo; el silencio no la detiene. Cualquier voz puede elevarla a consenso pleno. Cada organización tiene una voz.

        LIGHT | 4
        Light consensus: adopted when nobody blocks and at least one of the 4 voices agrees; silence does not stop it. Any voice may raise it to full consensus. Each organization has one voice.
        Consenso ligero: se adopta cuando nadie bloquea y al menos una de las 4 voces está de acuerdo; el silencio no la detiene. Cualquier voz puede elevarla a consenso pleno. Cada organización tiene una voz.

        LIGHT | 14
        Light consensus: adopted when nobody blocks and at least one of the 14 voices agrees; silence does not stop it. Any voice may raise it to full consensus. Each organization has one voice.
        Consenso ligero: se adopta cuando nadie bloquea y al menos una de las 14 voces está de acuerdo; el silencio no la detiene. Cualquier voz puede elevarla a consenso pleno. Cada organización tiene una voz.

        FULL | 0
        Full consensus: nobody has a voice in it, so it cannot be adopted. Each organization has one voice.
        Consenso pleno: nadie tiene voz en ella, así que no puede adoptarse. Cada organización tiene una voz.

        FULL | 1
        Full consensus: adopted when the only voice supports it, with or without reservations. Each organization has one voice.
        Consenso pleno: se adopta cuando la única voz la apoya, con o sin reservas. Cada organización tiene una voz.

        FULL | 2
        Full consensus: adopted when both voices are heard, nobody blocks, at most a quarter of those heard stand aside and more than half support it, with or without reservations. Each organization has one voice.
        Consenso pleno: se adopta cuando se escuchan las dos voces, nadie bloquea, a lo sumo una cuarta parte de las escuchadas se aparta y más de la mitad la apoya, con o sin reservas. Cada organización tiene una voz.

        FULL | 3
        Full consensus: adopted when all 3 voices are heard, nobody blocks, at most a quarter of those heard stand aside and more than half support it, with or without reservations. Each organization has one voice.
        Consenso pleno: se adopta cuando se escuchan las 3 voces, nadie bloquea, a lo sumo una cuarta parte de las escuchadas se aparta y más de la mitad la apoya, con o sin reservas. Cada organización tiene una voz.

        FULL | 4
        Full consensus: adopted when at least 3 of the 4 voices are heard, nobody blocks, at most a quarter of those heard stand aside and more than half support it, with or without reservations. Each organization has one voice.
        Consenso pleno: se adopta cuando se escuchan al menos 3 de las 4 voces, nadie bloquea, a lo sumo una cuarta parte de las escuchadas se aparta y más de la mitad la apoya, con o sin reservas. Cada organización tiene una voz.

        FULL | 14
        Full consensus: adopted when at least 7 of the 14 voices are heard, nobody blocks, at most a quarter of those heard stand aside and more than half support it, with or without reservations. Each organization has one voice.
        Consenso pleno: se adopta cuando se escuchan al menos 7 de las 14 voces, nadie bloquea, a lo sumo una cuarta parte de las escuchadas se aparta y más de la mitad la apoya, con o sin reservas. Cada organización tiene una voz.

        CONSTITUTIONAL | 0
        Constitutional consensus: nobody has a voice in it, so it cannot be adopted. Each organization has one voice.
        Consenso constitucional: nadie tiene voz en ella, así que no puede adoptarse. Cada organización tiene una voz.

        CONSTITUTIONAL | 1
        Constitutional consensus: adopted when the only voice supports it, with or without reservations. Each organization has one voice.
        Consenso constitucional: se adopta cuando la única voz la apoya, con o sin reservas. Cada organización tiene una voz.

        CONSTITUTIONAL | 2
        Constitutional consensus: adopted when both voices are heard, nobody blocks, at least three quarters of those heard support it, with or without reservations, and those are at least 2 of all 2 voices. Each organization has one voice.
        Consenso constitucional: se adopta cuando se escuchan las dos voces, nadie bloquea, al menos tres cuartas partes de las escuchadas la apoyan, con o sin reservas, y son al menos 2 del total de 2 voces. Cada organización tiene una voz.

        CONSTITUTIONAL | 4
        Constitutional consensus: adopted when at least 3 of the 4 voices are heard, nobody blocks, at least three quarters of those heard support it, with or without reservations, and those are at least 3 of all 4 voices. Each organization has one voice.
        Consenso constitucional: se adopta cuando se escuchan al menos 3 de las 4 voces, nadie bloquea, al menos tres cuartas partes de las escuchadas la apoyan, con o sin reservas, y son al menos 3 del total de 4 voces. Cada organización tiene una voz.

        CONSTITUTIONAL | 14
        Constitutional consensus: adopted when at least 10 of the 14 voices are heard, nobody blocks, at least three quarters of those heard support it, with or without reservations, and those are at least 8 of all 14 voices. Each organization has one voice.
        Consenso constitucional: se adopta cuando se escuchan al menos 10 de las 14 voces, nadie bloquea, al menos tres cuartas partes de las escuchadas la apoyan, con o sin reservas, y son al menos 8 del total de 14 voces. Cada organización tiene una voz.

        CHECK | 14
        Temperature check: each person shows from 0 fingers (not at all) to 5 (wholly). It decides nothing; it shows where we stand and whom to hear.
        Toma de temperatura: cada persona muestra de 0 dedos (para nada) a 5 (por completo). No decide nada; muestra cómo estamos y a quién escuchar.
        """);
  }

  @ParameterizedTest(name = "{0} with {1} voices: {2}")
  @MethodSource("rules")
  void a_rule_is_said_with_the_numbers_that_follow_from_it(
      Rule rule, int voices, String english, String spanish) {
    assertThat(rule(rule, voices, Language.ENGLISH)).isEqualTo(english);
    assertThat(rule(rule, voices, Language.SPANISH)).isEqualTo(spanish);
  }

  @Test
  void a_rule_says_whose_the_voices_are() {
    assertThat(said(Rule.FULL, Group.Voices.PERSON, Language.ENGLISH))
        .endsWith(" Each person has one voice.");
    assertThat(said(Rule.CONSTITUTIONAL, Group.Voices.PERSON, Language.SPANISH))
        .endsWith(" Cada persona tiene una voz.");
    assertThat(said(Rule.CHECK, Group.Voices.PERSON, Language.ENGLISH))
        .isEqualTo(said(Rule.CHECK, Group.Voices.ORGANIZATION, Language.ENGLISH));
  }

  static Stream<Arguments> verdicts() {
    return table(
        """
        LIGHT | A | ADOPTED | PASSED
        Adopted: the only voice agrees.
        Adoptada: la única voz está de acuerdo.

        LIGHT | A--R | ADOPTED | PASSED
        Adopted: nobody blocks, and 1 of the 4 voices agrees. Dental Clinic goes along with reservations.
        Adoptada: nadie la bloquea y 1 de las 4 voces está de acuerdo. Dental Clinic la acompaña con reservas.

        LIGHT | AAS- | ADOPTED | PASSED
        Adopted: nobody blocks, and 2 of the 4 voices agree. County Health stands aside and is not bound to carry it out.
        Adoptada: nadie la bloquea y 2 de las 4 voces están de acuerdo. County Health se aparta y no tiene que llevarla a cabo.

        LIGHT | B- | BLOCKED | BLOCK
        Blocked, so not adopted: Adult School blocks it, and one block is enough. Talk about what would lift the block; a new wording can be proposed at any time.
        Bloqueada, así que no se adopta: Adult School la bloquea, y un solo bloqueo basta. Conversen sobre qué levantaría el bloqueo; en cualquier momento se puede proponer otra redacción.

        LIGHT | R- | NOT_ADOPTED | SUPPORT
        Not adopted: nobody blocks it, but nobody agrees without reservations either, and at least one voice has to.
        No se adopta: nadie la bloquea, pero tampoco nadie está de acuerdo sin reservas, y hace falta al menos una voz que lo esté.

        LIGHT |  | LAPSED | QUORUM
        Lapsed without a decision: nobody has a voice in it any more.
        Caducó sin decisión: ya nadie tiene voz en ella.

        FULL | A | ADOPTED | PASSED
        Adopted: the only voice supports it.
        Adoptada: la única voz la apoya.

        FULL | AAA | ADOPTED | PASSED
        Adopted: all 3 voices were heard, nobody blocks, and 3 support it.
        Adoptada: se escucharon las 3 voces, nadie la bloquea y 3 la apoyan.

        FULL | AAAAARSSAAAA-- | ADOPTED | PASSED
        Adopted: 12 of the 14 voices were heard, nobody blocks, and 10 support it. Food Bank goes along with reservations; Garden Club and Housing Trust stand aside and are not bound to carry it out.
        Adoptada: se escucharon 12 de las 14 voces, nadie la bloquea y 10 la apoyan. Food Bank la acompaña con reservas; Garden Club y Housing Trust se apartan y no tienen que llevarla a cabo.

        FULL | AAAARRRRRRRR-- | ADOPTED | PASSED
        Adopted: 12 of the 14 voices were heard, nobody blocks, and 12 support it. Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre, and 2 more go along with reservations.
        Adoptada: se escucharon 12 de las 14 voces, nadie la bloquea y 12 la apoyan. Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre y 2 más la acompañan con reservas.

        FULL | AAB | BLOCKED | BLOCK
        Blocked, so not adopted: County Health blocks it, and one block is enough. Talk about what would lift the block; a new wording can be proposed at any time.
        Bloqueada, así que no se adopta: County Health la bloquea, y un solo bloqueo basta. Conversen sobre qué levantaría el bloqueo; en cualquier momento se puede proponer otra redacción.

        FULL | ABBBBBBBB | BLOCKED | BLOCK
        Blocked, so not adopted: Bus Company, County Health, Dental Clinic, Early Start, Food Bank, Garden Club, and 2 more block it, and one block would be enough. Talk about what would lift the block; a new wording can be proposed at any time.
        Bloqueada, así que no se adopta: Bus Company, County Health, Dental Clinic, Early Start, Food Bank, Garden Club y 2 más la bloquean, y un solo bloqueo bastaría. Conversen sobre qué levantaría el bloqueo; en cualquier momento se puede proponer otra redacción.

        FULL | AASA | ADOPTED | PASSED
        Adopted: all 4 voices were heard, nobody blocks, and 3 support it. County Health stands aside and is not bound to carry it out.
        Adoptada: se escucharon las 4 voces, nadie la bloquea y 3 la apoyan. County Health se aparta y no tiene que llevarla a cabo.

        FULL | AAS | RETURNED | STAND_ASIDES
        Returned for a new wording: 1 of the 3 voices heard stands aside (County Health), and with so few heard none may. It was not adopted and can be proposed again in other words.
        Devuelta para otra redacción: 1 de las 3 voces escuchadas se aparta (County Health), y con tan pocas no puede apartarse ninguna. No se adopta y puede proponerse de nuevo con otras palabras.

        FULL | AAAASSSS | RETURNED | STAND_ASIDES
        Returned for a new wording: 4 of the 8 voices heard stand aside (Early Start, Food Bank, Garden Club, and Housing Trust), and at most 2 may. It was not adopted and can be proposed again in other words.
        Devuelta para otra redacción: 4 de las 8 voces escuchadas se apartan (Early Start, Food Bank, Garden Club y Housing Trust), y a lo sumo pueden apartarse 2. No se adopta y puede proponerse de nuevo con otras palabras.

        FULL | IIII | NOT_ADOPTED | SUPPORT
        Not adopted: none of the 4 voices heard supports it, and more than half, that is 3, would be needed.
        No se adopta: ninguna de las 4 voces escuchadas la apoya, y haría falta más de la mitad, es decir, 3.

        FULL | AIII | NOT_ADOPTED | SUPPORT
        Not adopted: 1 of the 4 voices heard supports it, and more than half, that is 3, would be needed.
        No se adopta: 1 de las 4 voces escuchadas la apoya, y haría falta más de la mitad, es decir, 3.

        FULL | A- | LAPSED | QUORUM
        Lapsed without a decision: 1 of the 2 voices was heard, even after a week more, and at least 2 had to be.
        Caducó sin decisión: se escuchó 1 de las 2 voces, incluso con una semana más, y hacían falta al menos 2.

        FULL | - | LAPSED | QUORUM
        Lapsed without a decision: its only voice was not heard, even after a week more.
        Caducó sin decisión: no se escuchó su única voz, ni siquiera con una semana más.

        FULL | ---- | LAPSED | QUORUM
        Lapsed without a decision: none of the 4 voices was heard, even after a week more, and at least 3 had to be.
        Caducó sin decisión: no se escuchó ninguna de las 4 voces, incluso con una semana más, y hacían falta al menos 3.

        FULL | AA----- | LAPSED | QUORUM
        Lapsed without a decision: 2 of the 7 voices were heard, even after a week more, and at least 4 had to be.
        Caducó sin decisión: se escucharon 2 de las 7 voces, incluso con una semana más, y hacían falta al menos 4.

        FULL | QQ-- | LAPSED | QUORUM
        Lapsed without a decision: none of the 4 voices was heard, even after a week more, and at least 3 had to be. A voice that only asked a question does not count as heard.
        Caducó sin decisión: no se escuchó ninguna de las 4 voces, incluso con una semana más, y hacían falta al menos 3. Una voz que solo hizo una pregunta no cuenta como escuchada.

        FULL | Q | LAPSED | QUORUM
        Lapsed without a decision: its only voice was not heard, even after a week more. A voice that only asked a question does not count as heard.
        Caducó sin decisión: no se escuchó su única voz, ni siquiera con una semana más. Una voz que solo hizo una pregunta no cuenta como escuchada.

        FULL | I | NOT_ADOPTED | SUPPORT
        Not adopted: the only voice heard does not support it, and more than half, that is 1, would be needed.
        No se adopta: la única voz escuchada no la apoya, y haría falta más de la mitad, es decir, 1.

        FULL | S | RETURNED | STAND_ASIDES
        Returned for a new wording: the only voice heard stands aside (Adult School), and with so few heard none may. It was not adopted and can be proposed again in other words.
        Devuelta para otra redacción: la única voz escuchada se aparta (Adult School), y con tan pocas no puede apartarse ninguna. No se adopta y puede proponerse de nuevo con otras palabras.

        CONSTITUTIONAL | R | ADOPTED | PASSED
        Adopted: the only voice supports it. Adult School goes along with reservations.
        Adoptada: la única voz la apoya. Adult School la acompaña con reservas.

        CONSTITUTIONAL | AAR | ADOPTED | PASSED
        Adopted: all 3 voices were heard, nobody blocks, and 3 support it. County Health goes along with reservations.
        Adoptada: se escucharon las 3 voces, nadie la bloquea y 3 la apoyan. County Health la acompaña con reservas.

        CONSTITUTIONAL | A | ADOPTED | PASSED
        Adopted: the only voice supports it.
        Adoptada: la única voz la apoya.

        CONSTITUTIONAL | AII | NOT_ADOPTED | SUPPORT
        Not adopted: 1 of the 3 voices heard supports it, and three quarters, that is 3, would be needed.
        No se adopta: 1 de las 3 voces escuchadas la apoya, y harían falta tres cuartas partes, es decir, 3.

        CONSTITUTIONAL | AAAAAIIII--- | NOT_ADOPTED | SUPPORT
        Not adopted: 5 of the 9 voices heard support it, and three quarters, that is 7, would be needed.
        No se adopta: 5 de las 9 voces escuchadas la apoyan, y harían falta tres cuartas partes, es decir, 7.

        CONSTITUTIONAL | AAAAAASS---- | NOT_ADOPTED | SUPPORT_OF_ALL
        Not adopted: 6 of the 8 voices heard support it, but more than half of all 12 voices, that is 7, would be needed.
        No se adopta: 6 de las 8 voces escuchadas la apoyan, pero haría falta más de la mitad del total de 12 voces, es decir, 7.

        CONSTITUTIONAL | AAAAAASP---- | NOT_ADOPTED | SUPPORT_OF_ALL
        Not adopted: 6 of the 8 voices heard support it, but more than half of all 12 voices, that is 7, would be needed.
        No se adopta: 6 de las 8 voces escuchadas la apoyan, pero haría falta más de la mitad del total de 12 voces, es decir, 7.

        CONSTITUTIONAL | A-- | LAPSED | QUORUM
        Lapsed without a decision: 1 of the 3 voices was heard, even after a week more, and at least 2 had to be.
        Caducó sin decisión: se escuchó 1 de las 3 voces, incluso con una semana más, y hacían falta al menos 2.

        CHECK | - | SPREAD | NONE
        The temperature was taken, and nothing was decided.
        Se tomó la temperatura y no se decidió nada.
        """);
  }

  @ParameterizedTest(name = "{0} {1}: {4}")
  @MethodSource("verdicts")
  void a_verdict_says_what_came_of_it_and_which_test_decided(
      Rule rule,
      String each,
      Verdict verdict,
      Judgement.Test test,
      String english,
      String spanish) {
    Judgement judgement = Judgement.of(rule, Chorus.tally(each));
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.test()).isEqualTo(test);
    assertThat(verdict(Chorus.closed(rule, verdict), each, Language.ENGLISH)).isEqualTo(english);
    assertThat(verdict(Chorus.closed(rule, verdict), each, Language.SPANISH)).isEqualTo(spanish);
  }

  @Test
  void what_was_withdrawn_is_not_judged_by_its_tally() {
    Proposal withdrawn = Chorus.closed(Rule.FULL, Verdict.WITHDRAWN);
    for (String each : List.of("", "AAA", "AAB", "A---")) {
      assertThat(verdict(withdrawn, each, Language.ENGLISH))
          .isEqualTo("Withdrawn: it was taken back before anything was decided.");
      assertThat(verdict(withdrawn, each, Language.SPANISH))
          .isEqualTo("Retirada: se retiró antes de que se decidiera algo.");
    }
  }

  @Test
  void what_lapsed_without_more_time_says_nothing_of_more_time() {
    Proposal lapsed = Chorus.proposal(Rule.FULL, Optional.of(Verdict.LAPSED), false, false);
    assertThat(verdict(lapsed, "A---", Language.ENGLISH))
        .isEqualTo(
            "Lapsed without a decision: 1 of the 4 voices was heard, and at least 3 had to be.");
    assertThat(verdict(lapsed, "-", Language.SPANISH))
        .isEqualTo("Caducó sin decisión: no se escuchó su única voz.");
  }

  @Test
  void no_verdict_takes_more_than_two_sentences_and_there_is_one_for_each() {
    Random random = new Random(20261125);
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int i = 0; i < 2000; i++) {
      Rule rule = Rule.values()[random.nextInt(4)];
      String each = anything(random);
      Verdict verdict = Judgement.of(rule, Chorus.tally(each)).verdict();
      seen.merge(verdict, 1, Integer::sum);
      for (Language language : Language.values()) {
        assertThat(verdict(Chorus.closed(rule, verdict), each, language))
            .as("%s %s in %s", rule, each, language)
            .matches("[^.#{}]+\\.( [^.#{}]+\\.)?");
      }
    }
    assertThat(seen.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Verdict.values()).filter(v -> v != Verdict.WITHDRAWN).toList());
  }

  static Stream<Arguments> temperatures() {
    return table(
        """
        |
        Nobody has answered.
        Nadie ha respondido.

        5
        1 person answered: 1 gave five.
        Respondió 1 persona: 1 dio cinco.

        0
        1 person answered: 1 gave zero. Somebody to hear: Adult School, who gave two or less.
        Respondió 1 persona: 1 dio cero. A quién escuchar: Adult School, que dio dos o menos.

        55443210
        8 people answered: 2 gave five, 2 gave four, 1 gave three, 1 gave two, 1 gave one, 1 gave zero. Whom to hear: Housing Trust, Garden Club, and Food Bank, who gave two or less.
        Respondieron 8 personas: 2 dieron cinco, 2 dieron cuatro, 1 dio tres, 1 dio dos, 1 dio uno, 1 dio cero. A quiénes escuchar: Housing Trust, Garden Club y Food Bank, que dieron dos o menos.

        000000111122
        12 people answered: 2 gave two, 4 gave one, 6 gave zero. Whom to hear: Adult School, Bus Company, County Health, Dental Clinic, Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre, and 2 more, who gave two or less.
        Respondieron 12 personas: 2 dieron dos, 4 dieron uno, 6 dieron cero. A quiénes escuchar: Adult School, Bus Company, County Health, Dental Clinic, Early Start, Food Bank, Garden Club, Housing Trust, Interfaith, Job Centre y 2 más, que dieron dos o menos.
        """);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("temperatures")
  void a_temperature_says_how_many_gave_what_and_whom_to_hear(
      String each, String english, String spanish) {
    assertThat(spread(each, Language.ENGLISH)).isEqualTo(english);
    assertThat(spread(each, Language.SPANISH)).isEqualTo(spanish);
  }

  /** Entries with an empty line between them: a line of what is given, then what is said. */
  private static Stream<Arguments> table(String entries) {
    return Arrays.stream(entries.split("\\n\\n"))
        .map(
            entry -> {
              String[] lines = entry.strip().split("\\n");
              Stream<String> given = Arrays.stream(lines[0].split("\\|", -1)).map(String::strip);
              return Arguments.of(
                  Stream.concat(
                          lines[0].equals("|") ? Stream.of("") : given,
                          Arrays.stream(lines).skip(1))
                      .toArray());
            });
  }

  private static String tally(String each, Language language) {
    return TallyWords.of(Chorus.standing(each), Chorus.wording(language)).plain();
  }

  private static String rule(Rule rule, int voices, Language language) {
    return RuleWords.of(rule, Group.Voices.ORGANIZATION, voices, Chorus.wording(language)).plain();
  }

  private static String said(Rule rule, Group.Voices whose, Language language) {
    return RuleWords.of(rule, whose, 14, Chorus.wording(language)).plain();
  }

  private static String verdict(Proposal closed, String each, Language language) {
    return VerdictWords.of(closed, Chorus.tallied(each), Chorus.wording(language)).plain();
  }

  /** With their acts in disorder: that is nothing to a temperature. */
  private static String spread(String each, Language language) {
    Map<Long, String> names = new TreeMap<>();
    for (int i = 0; i < each.length(); i++) {
      names.put(i + 1L, Chorus.NAMES.get(i));
    }
    var acts = new ArrayList<>(Chorus.acts(each));
    Collections.shuffle(acts, new Random(1));
    return SpreadWords.of(acts, names, Chorus.wording(language)).plain();
  }

  private static String anything(Random random) {
    StringBuilder each = new StringBuilder();
    String likely = "AAAAAAR" + "ARSBIQP-".charAt(random.nextInt(8));
    for (int i = random.nextInt(Chorus.NAMES.size() + 1); i > 0; i--) {
      each.append(likely.charAt(random.nextInt(likely.length())));
    }
    return each.toString();
  }
}
