package asterism.bot.feature.summary;

import static asterism.bot.feature.summary.Options.GROUP;
import static asterism.bot.feature.summary.Options.INTERVAL;
import static asterism.bot.feature.summary.Options.OF_ALL;
import static asterism.bot.feature.summary.Options.SINCE;
import static asterism.bot.feature.summary.Options.SUMMARY;
import static asterism.bot.feature.summary.Options.UNTIL;
import static asterism.bot.feature.summary.Options.WHEN_IF_EVER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.May;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.summary.SummaryPost;
import asterism.storage.summary.SummaryPosts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A summary as it stands now, to whoever asks; and posted, if they want. */
record Asking(Telling telling, Scheduling scheduling, Whereabouts where) {
  private static final int USUAL_DAYS = 7;

  /** Who may have all groups told of in a channel. */
  private static final May OF_ALL_GROUPS =
      May.of(Standing.FACILITATOR, Standing.BACKBONE, Standing.ADMINISTRATOR);

  Reply show(Call call) {
    Stretch stretch = stretch(call, false);
    return Reply.of(
        telling
            .of(call.group(), stretch, call.transaction(), call.wording(), Telling.Manner.PRIVATELY)
            .actions(List.of(post(call, stretch, false))));
  }

  /** Now, or from now on at some hours. */
  Reply all(Call call) {
    Optional<ScheduleReading> when = call.find(WHEN_IF_EVER);
    if (when.isPresent()) {
      call.permit(OF_ALL_GROUPS);
      return scheduling.schedule(call, when.get(), true);
    }
    Stretch stretch = stretch(call, true);
    Message all =
        new TellingAll(telling)
            .of(stretch, call.transaction(), call.wording(), Telling.Manner.PRIVATELY);
    return Reply.of(
        call.standing().stream().anyMatch(OF_ALL_GROUPS.who()::contains)
            ? all.actions(List.of(post(call, stretch, true)))
            : all);
  }

  /** Since the last one, or for a week, unless something else was asked for; up to and with now. */
  private Stretch stretch(Call call, boolean ofAll) {
    ZoneId zone = where.in(call.transaction()).of(call.group());
    Instant until = call.now().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    Instant since =
        call.find(INTERVAL)
            .map(asked -> asked.from(until, zone))
            .or(
                () ->
                    new SummaryPosts(call.transaction())
                        .latest(call.group().id(), ofAll)
                        .map(SummaryPost::until)
                        .filter(last -> last.isBefore(until)))
            .orElseGet(() -> until.atZone(zone).minusDays(USUAL_DAYS).toInstant());
    return new Stretch(since, until, LocalDate.ofInstant(until, zone));
  }

  private static Button post(Call call, Stretch stretch, boolean ofAll) {
    Invocation post =
        Invocation.of(SUMMARY, "post")
            .with(GROUP, call.group().id())
            .with(SINCE, stretch.since())
            .with(UNTIL, stretch.until());
    return new Button(
        (ofAll ? post.with(OF_ALL, "yes") : post).id(),
        call.wording().plain("summary.post.button"),
        call.wording().plain("summary.post.button.description"),
        Button.Look.PLAIN);
  }

  /** What was shown is posted, of that very interval; once, however often it is pressed. */
  Reply post(Call call) {
    boolean ofAll = call.find(OF_ALL).isPresent();
    if (ofAll) {
      call.permit(OF_ALL_GROUPS);
    }
    Group group = call.group();
    Instant since = instant(call.get(SINCE));
    Instant until = instant(call.get(UNTIL));
    if (!since.isBefore(until) || until.isAfter(call.now().plusSeconds(1))) {
      throw UsageError.of("usage.old_button");
    }
    LocalDate day = where.in(call.transaction()).today(group, until);
    Optional<SummaryPost> made =
        new SummaryPosts(call.transaction())
            .make(
                new SummaryPosts.Posting(
                    group.id(),
                    ofAll,
                    Optional.empty(),
                    Optional.of(call.by().id()),
                    since,
                    until,
                    day),
                call.now());
    made.ifPresent(
        post ->
            new Cards(call.transaction())
                .showToGroup(SummaryPosts.CARD, post.id(), group.id(), call.now()));
    return Reply.of(
        call.wording().say("summary.post.said", "group", group.name(), "again", made.isEmpty()));
  }

  private static Instant instant(String words) {
    try {
      return Instant.parse(words);
    } catch (DateTimeException e) {
      throw UsageError.of("usage.old_button");
    }
  }
}
