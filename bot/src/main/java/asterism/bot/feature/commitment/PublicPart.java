package asterism.bot.feature.commitment;

import asterism.bot.feature.Publishing;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.PublicCommitments;
import asterism.storage.commitment.PublicCommitments.Count;
import asterism.storage.commitment.PublicCommitments.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Promises as everybody may see them, by organization. Of one whose day has passed no day is said:
 * nobody is shown to be late.
 */
record PublicPart() implements Publishing {
  @Override
  public String section() {
    return "commitments";
  }

  @Override
  public Text title(Wording wording) {
    return wording.say("commit.public.title");
  }

  @Override
  public Text about(Wording wording) {
    return wording.say("commit.public.about");
  }

  @Override
  public int count(Optional<Long> organization, Transaction transaction) {
    return new PublicCommitments(transaction).count(organization);
  }

  @Override
  public List<Entry> entries(
      Optional<Long> organization, int most, long offset, Transaction transaction, Instant now) {
    return entries(new PublicCommitments(transaction).page(organization, most, offset));
  }

  @Override
  public List<Entry> latest(int most, Transaction transaction, Instant now) {
    return entries(new PublicCommitments(transaction).latest(most));
  }

  @Override
  public List<Share> shares(Transaction transaction) {
    return new PublicCommitments(transaction).counts().stream().map(PublicPart::share).toList();
  }

  private static Share share(Count count) {
    return new Share(
        count.organizationId(),
        count.name(),
        count.open() + count.kept() + count.released(),
        wording ->
            wording.say(
                "commit.public.numbers",
                "open",
                count.open(),
                "kept",
                count.kept(),
                "released",
                count.released()));
  }

  private static List<Entry> entries(List<Shown> shown) {
    return shown.stream().map(PublicPart::entry).toList();
  }

  private static Entry entry(Shown shown) {
    return new Entry(
        Integer.toString(shown.number()),
        Optional.of(shown.number()),
        shown.madeAt(),
        shown.changedAt(),
        Text.of(shown.what()),
        shown.organization(),
        Optional.of(shown.ownerId()),
        shown.groupName(),
        wording -> wording.say("commit.public.state", "state", shown.state()),
        lines(shown));
  }

  private static List<Function<Wording, Text>> lines(Shown shown) {
    List<Function<Wording, Text>> lines = new ArrayList<>();
    lines.add(wording -> wording.say("commit.public.made", "day", day(shown.madeAt(), wording)));
    shown
        .endedAt()
        .ifPresent(
            at ->
                lines.add(
                    wording ->
                        wording.say(
                            "commit.public.ended",
                            "state",
                            shown.state(),
                            "day",
                            day(at, wording))));
    shown
        .strategy()
        .ifPresent(
            strategy ->
                lines.add(wording -> wording.say("commit.public.strategy", "strategy", strategy)));
    return lines;
  }

  private static LocalDate day(Instant at, Wording wording) {
    return LocalDate.ofInstant(at, wording.zone());
  }
}
