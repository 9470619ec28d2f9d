package asterism.bot.feature.consensus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import asterism.bot.feature.Publishing;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.PublicDecisions;
import asterism.storage.consensus.PublicDecisions.Stood;
import asterism.storage.consensus.PublicDecisions.Told;
import asterism.storage.consensus.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decisions as everybody may see them: the wording that was decided, what it came to, and how the
 * voices of organizations stood. Those of people are counted; nobody's reasons are told.
 */
record PublicPart() implements Publishing {
  private static final List<Stance> TOLD =
      List.of(
          Stance.AGREE,
          Stance.RESERVATIONS,
          Stance.STAND_ASIDE,
          Stance.BLOCK,
          Stance.ABSTAIN,
          Stance.QUESTION);

  @Override
  public String section() {
    return "decisions";
  }

  @Override
  public Text title(Wording wording) {
    return wording.say("consensus.public.title");
  }

  @Override
  public Text about(Wording wording) {
    return wording.say("consensus.public.about");
  }

  @Override
  public int count(Optional<Long> organization, Transaction transaction) {
    return new PublicDecisions(transaction).count(organization);
  }

  @Override
  public List<Entry> entries(
      Optional<Long> organization, int most, long offset, Transaction transaction, Instant now) {
    PublicDecisions decisions = new PublicDecisions(transaction);
    List<Proposal> page = decisions.page(organization, most, offset);
    List<Long> ids = page.stream().map(Proposal::id).toList();
    Map<Long, List<Stood>> stood =
        decisions.stood(ids).stream().collect(groupingBy(Stood::proposalId));
    Map<Long, Told> told =
        decisions.told(ids).stream().collect(toMap(Told::proposalId, each -> each));
    return page.stream()
        .map(
            each ->
                entry(
                    each,
                    Optional.ofNullable(told.get(each.id())).orElseThrow(),
                    stood.getOrDefault(each.id(), List.of())))
        .toList();
  }

  @Override
  public List<Entry> latest(int most, Transaction transaction, Instant now) {
    return entries(Optional.empty(), most, 0, transaction, now);
  }

  private static Entry entry(Proposal decided, Told told, List<Stood> stood) {
    Instant closed = decided.closedAt().orElseThrow();
    return new Entry(
        Integer.toString(decided.number()),
        Optional.of(decided.number()),
        decided.openedAt(),
        closed,
        Text.of(decided.wording()),
        told.organization(),
        Optional.of(decided.proposerId()),
        told.groupName(),
        wording ->
            wording.say("consensus.public.verdict", "verdict", decided.verdict().orElseThrow()),
        lines(decided, closed, stood));
  }

  private static List<Function<Wording, Text>> lines(
      Proposal decided, Instant closed, List<Stood> stood) {
    List<Function<Wording, Text>> lines = new ArrayList<>();
    lines.add(wording -> VerdictWords.forAll(decided, stood, wording));
    lines.add(
        wording ->
            wording.say(
                "consensus.public.dates",
                "opened",
                LocalDate.ofInstant(decided.openedAt(), wording.zone()),
                "closed",
                LocalDate.ofInstant(closed, wording.zone()),
                "rule",
                decided.rule()));
    for (Stance stance : TOLD) {
      if (stood.stream().anyMatch(voice -> voice.stance().equals(Optional.of(stance)))) {
        lines.add(wording -> stood(stance, stood, wording));
      }
    }
    return lines;
  }

  private static Text stood(Stance stance, List<Stood> stood, Wording wording) {
    return wording.say(
        "consensus.public.stood",
        "stance",
        StanceWords.of(stance, wording),
        "voices",
        voices(stance, stood, wording));
  }

  /** Organizations by name, people by how many they are. */
  static String voices(Stance stance, List<Stood> stood, Wording wording) {
    List<Stood> there =
        stood.stream().filter(voice -> voice.stance().equals(Optional.of(stance))).toList();
    List<String> names =
        new ArrayList<>(there.stream().flatMap(voice -> voice.organization().stream()).toList());
    int people = there.size() - names.size();
    if (people > 0) {
      names.add(wording.plain("consensus.public.people", "n", people));
    }
    return Row.of(names, names.size(), wording);
  }
}
