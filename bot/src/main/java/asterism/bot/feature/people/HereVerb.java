package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.ALL;
import static asterism.bot.feature.people.RosterVerbs.PAGE;
import static asterism.bot.feature.people.RosterVerbs.ROSTER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.people.Meeting;
import asterism.storage.people.Meetings;
import asterism.storage.people.Person;
import asterism.storage.people.Roster;
import java.time.LocalDate;
import java.util.List;

/** Who is at today's meeting. */
final class HereVerb {
  private static final int NAMES_A_PAGE = 20;

  /** Notes those named; without anybody named, says who is noted. */
  Reply note(Call call) {
    List<Person> named =
        call.find(ALL).orElse(List.of()).stream().map(Ground::reachable).distinct().toList();
    return named.isEmpty() ? noted(call) : note(call, named);
  }

  private Reply note(Call call, List<Person> named) {
    LocalDate today = call.groupToday();
    long group = call.group().id();
    Meetings meetings = new Meetings(call.transaction());
    Meeting meeting = meetings.hold(group, today, call.by().id(), call.now());
    Roster roster = new Roster(call.transaction());
    named.forEach(each -> roster.joins(each.id(), group, today, call.now()));
    List<Long> ids = named.stream().map(Person::id).toList();
    meetings.attend(meeting, ids, call.by().id(), call.now());
    Text names = Cut.of(names(named), call.wording());
    return Reply.of(
        call.wording()
            .say(
                "roster.here.said",
                "people",
                names,
                "day",
                today,
                "count",
                meetings.present(meeting).size()));
  }

  private Reply noted(Call call) {
    LocalDate today = call.groupToday();
    Meetings meetings = new Meetings(call.transaction());
    List<Person> present =
        meetings.on(call.group().id(), today).map(meetings::present).orElse(List.of());
    Message head =
        Message.of(
            call.wording()
                .say(
                    "roster.here.noted",
                    "count",
                    present.size(),
                    "day",
                    today,
                    "group",
                    call.group().name()));
    if (present.isEmpty()) {
      return Reply.instead(head);
    }
    Lines lines =
        new Lines(
            names(present).stream().map(name -> new Lines.Line(name, false)).toList(),
            NAMES_A_PAGE);
    int page = call.find(PAGE).orElse(1);
    return Reply.instead(
        head.and(lines.page(page))
            .actions(
                Turning.of(call.wording(), Invocation.of(ROSTER, "here"), page, lines.count())));
  }

  private static List<Text> names(List<Person> people) {
    return people.stream().map(Person::name).map(Text::of).toList();
  }
}
