package asterism.bot.feature.summary;

import asterism.bot.feature.Publishing;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing.Section;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.summary.SummaryPost;
import asterism.storage.summary.SummaryPosts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The summaries that groups had posted, for everybody: where they stood and the numbers. What was
 * decided and promised stands in sections of its own; who is thanked, and what is needed of whom,
 * is the group's.
 */
record PublicSummaries(Telling telling) implements Publishing {
  private static final List<Section> TOLD = List.of(Section.PATHWAY, Section.NUMBERS);

  @Override
  public String section() {
    return "summaries";
  }

  @Override
  public Text title(Wording wording) {
    return wording.say("summary.public.title");
  }

  @Override
  public Text about(Wording wording) {
    return wording.say("summary.public.about");
  }

  /** None is an organization's. */
  @Override
  public int count(Optional<Long> organization, Transaction transaction) {
    return organization.isPresent() ? 0 : new SummaryPosts(transaction).count();
  }

  @Override
  public List<Entry> entries(
      Optional<Long> organization, int most, long offset, Transaction transaction, Instant now) {
    return organization.isPresent()
        ? List.of()
        : new SummaryPosts(transaction)
            .page(most, offset).stream().map(post -> entry(post, transaction)).toList();
  }

  @Override
  public List<Entry> latest(int most, Transaction transaction, Instant now) {
    return entries(Optional.empty(), most, 0, transaction, now);
  }

  private Entry entry(SummaryPost post, Transaction transaction) {
    Group group = new Groups(transaction).group(post.groupId());
    Stretch stretch = new Stretch(post.since(), post.until(), post.day());
    return new Entry(
        Long.toString(post.id()),
        Optional.empty(),
        post.until(),
        post.until(),
        Text.of(group.name()),
        Optional.empty(),
        Optional.empty(),
        group.name(),
        wording -> Telling.interval(stretch, there(group, wording)),
        TOLD.stream().map(section -> told(section, group, stretch, transaction)).toList());
  }

  /** By the clock on the group's wall. */
  private static Wording there(Group group, Wording wording) {
    return wording.in(wording.language(), group.zone().orElse(wording.zone()));
  }

  private Function<Wording, Text> told(
      Section section, Group group, Stretch stretch, Transaction transaction) {
    return wording ->
        telling.told(section, group, stretch, transaction, there(group, wording)).text();
  }
}
