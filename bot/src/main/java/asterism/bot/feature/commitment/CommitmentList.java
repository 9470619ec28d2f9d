package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.FILTER;
import static asterism.bot.feature.commitment.Options.ORG;
import static asterism.bot.feature.commitment.Options.PAGE;
import static asterism.bot.feature.commitment.Options.SINCE;
import static asterism.bot.feature.commitment.Options.STRATEGY;
import static asterism.bot.feature.commitment.Options.UNTIL;
import static asterism.bot.feature.commitment.Options.WHO;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Pages;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentLists;
import asterism.storage.commitment.Filter;
import asterism.storage.commitment.Filter.Mark;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A private list of commitments, a page at a time. It is about this group; what is asked of a
 * person, an organization or a strategy is about all groups.
 */
final class CommitmentList {
  private static final int PAGE_SIZE = 5;
  private static final String CONVERSATION = "conversation";

  private final Whereabouts where;

  CommitmentList(Whereabouts where) {
    this.where = where;
  }

  /** What was asked for. */
  private record Asked(
      String kind,
      Optional<Option.Mentioned> who,
      Optional<Organization> organization,
      Optional<String> strategy,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      boolean everywhere) {

    static Asked of(Call call) {
      String kind = call.find(FILTER).orElse("open");
      if (kind.equals(CONVERSATION)) {
        call.permit(Conversations.WHO);
      }
      boolean past = kind.equals("kept");
      return new Asked(
          kind,
          kind.equals("mine") ? Optional.empty() : call.find(WHO),
          call.find(ORG).map(name -> organization(call, name)),
          call.find(STRATEGY),
          call.find(SINCE).map(day -> past ? day.day() : day.other().orElse(day.day())),
          call.find(UNTIL).map(day -> past ? day.day() : day.other().orElse(day.day())),
          everywhere(call, kind));
    }

    /**
     * Whether it looks at all groups. Who facilitates one sees who needs a conversation there and
     * nowhere else, whatever more is asked.
     */
    private static boolean everywhere(Call call, String kind) {
      return switch (kind) {
        case "mine" -> true;
        case CONVERSATION -> call.standing().contains(Standing.BACKBONE);
        default -> Stream.of(WHO, ORG, STRATEGY).anyMatch(option -> call.find(option).isPresent());
      };
    }

    private static Organization organization(Call call, String name) {
      return new Organizations(call.transaction())
          .find(name)
          .orElseThrow(() -> UsageError.of("commit.org.unknown", "name", name));
    }

    /** Whether only the kind and the group narrow it. */
    boolean plain() {
      return (kind.equals("mine") || kind.equals(CONVERSATION) || !everywhere())
          && since.isEmpty()
          && until.isEmpty()
          && who.isEmpty()
          && organization.isEmpty()
          && strategy.isEmpty();
    }

    Filter filter(Call call) {
      return new Filter(
          states(),
          marks(),
          everywhere() ? Optional.empty() : Optional.of(call.group().id()),
          kind.equals("mine") ? Optional.of(call.by().id()) : who.map(w -> w.person().id()),
          organization.map(Organization::id),
          strategy,
          since,
          until,
          Optional.of(call.by().id()).filter(reader -> kind.equals(CONVERSATION)));
    }

    private Set<State> states() {
      return switch (kind) {
        case "kept" -> Set.of(State.KEPT);
        case "offered" -> Set.of(State.OFFERED, State.OPEN);
        default -> Set.of(State.OPEN);
      };
    }

    private Set<Mark> marks() {
      return switch (kind) {
        case "overdue" -> EnumSet.of(Mark.OVERDUE);
        case "offered" -> EnumSet.of(Mark.AWAITED);
        case "said" -> EnumSet.of(Mark.SAID);
        case "help" -> EnumSet.of(Mark.HELP_WANTED);
        case CONVERSATION -> EnumSet.of(Mark.SILENT);
        default -> EnumSet.noneOf(Mark.class);
      };
    }
  }

  Reply page(Call call) {
    Asked asked = Asked.of(call);
    Wording wording = call.wording();
    CommitmentLists lists =
        new CommitmentLists(call.transaction(), where.in(call.transaction()).unsaid());
    Filter filter = asked.filter(call);
    int count = lists.count(filter, call.now());
    Pages pages = Pages.of(call.find(PAGE), count, PAGE_SIZE);
    if (count == 0) {
      return Reply.instead(Message.of(nothing(call, asked)));
    }
    boolean conversation = asked.kind().equals(CONVERSATION);
    Message message = new Message(List.of(new Block.Heading(heading(call, asked, count, pages))));
    if (conversation) {
      message = message.note(wording.say("commit.talk.why"));
    }
    for (Commitment commitment : lists.page(filter, call.now(), PAGE_SIZE, pages.offset())) {
      message =
          message.and(
              conversation
                  ? Conversations.item(call, commitment)
                  : Items.of(call, commitment, asked.everywhere()));
    }
    return Reply.instead(message.actions(pages.turns(wording, same(call), PAGE)));
  }

  private static Text nothing(Call call, Asked asked) {
    return asked.plain()
        ? call.wording().say("commit.list.empty." + asked.kind(), "group", call.group().name())
        : call.wording().say("commit.list.nothing", "what", narrowed(call, asked));
  }

  private static Text heading(Call call, Asked asked, int count, Pages pages) {
    return narrowed(call, asked)
        .and(
            call.wording()
                .say(
                    "commit.list.count", "n", count, "page", pages.page(), "pages", pages.pages()));
  }

  /** In words: what kind, and all that narrows it. */
  private static Text narrowed(Call call, Asked asked) {
    Wording wording = call.wording();
    boolean mine = asked.kind().equals("mine");
    Text text =
        asked.everywhere() && !mine
            ? wording.say("commit.listed.all." + asked.kind())
            : wording.say("commit.listed." + asked.kind(), "group", call.group().name());
    for (Text clause : clauses(wording, asked)) {
      text = text.and(Text.of(" · ")).and(clause);
    }
    return text;
  }

  private static List<Text> clauses(Wording wording, Asked asked) {
    List<Text> clauses = new ArrayList<>();
    asked
        .who()
        .map(who -> wording.say("commit.list.of_person", "person", who.person().name()))
        .ifPresent(clauses::add);
    asked
        .organization()
        .map(whose -> wording.say("commit.list.of_organization", "organization", whose.name()))
        .ifPresent(clauses::add);
    asked
        .strategy()
        .map(strategy -> wording.say("commit.list.of_strategy", "strategy", strategy))
        .ifPresent(clauses::add);
    asked.since().map(day -> wording.say("commit.list.since", "day", day)).ifPresent(clauses::add);
    asked.until().map(day -> wording.say("commit.list.until", "day", day)).ifPresent(clauses::add);
    return clauses;
  }

  /** The list itself, with all but the page, for its buttons. */
  private static Invocation same(Call call) {
    Asked asked = Asked.of(call);
    Invocation same = Invocation.of(COMMIT, "list").with(FILTER, asked.kind());
    if (asked.who().isPresent()) {
      same = same.with(WHO, asked.who().get().account());
    }
    if (asked.organization().isPresent()) {
      same = same.with(ORG, asked.organization().get().name());
    }
    if (asked.strategy().isPresent()) {
      same = same.with(STRATEGY, asked.strategy().get());
    }
    if (asked.since().isPresent()) {
      same = same.with(SINCE, asked.since().get());
    }
    return asked.until().isPresent() ? same.with(UNTIL, asked.until().get()) : same;
  }
}
