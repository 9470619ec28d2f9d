package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.ROSTER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Seats;
import asterism.storage.people.Seats.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is in a group: by organization, with their roles, and which roles nobody has taken on. */
final class GroupPage {
  private static final int ORGANIZATIONS_A_PAGE = 8;

  /** How many of those who are there for themselves stand on one line. */
  private static final int ALONE_ON_A_LINE = 5;

  Reply page(Call call, int page) {
    Wording wording = call.wording();
    List<Seat> seats = new Seats(call.transaction()).in(call.group().id(), call.groupToday());
    Map<Optional<Long>, List<Seat>> byOrganization = new LinkedHashMap<>();
    seats.forEach(
        seat ->
            byOrganization
                .computeIfAbsent(seat.organizationId(), id -> new ArrayList<>())
                .add(seat));
    List<Lines.Line> entries = new ArrayList<>();
    byOrganization.forEach(
        (organization, members) ->
            lines(call, members).forEach(text -> entries.add(new Lines.Line(text, false))));
    if (entries.isEmpty()) {
      return Reply.instead(
          Message.of(wording.say("roster.list.empty", "group", call.group().name()))
              .actions(List.of(add(wording))));
    }
    Lines lines = new Lines(entries, ORGANIZATIONS_A_PAGE);
    int shown = Math.min(page, lines.count());
    Message message =
        new Message(
            List.of(
                new Block.Heading(
                    wording.say("roster.list", "group", call.group().name(), "page", shown))));
    if (shown == 1) {
      message = message.and(head(call, seats));
    }
    List<Button> buttons =
        new ArrayList<>(Turning.of(wording, Invocation.of(ROSTER, "show"), shown, lines.count()));
    buttons.add(add(wording));
    return Reply.instead(message.and(lines.page(shown)).actions(buttons));
  }

  private Message head(Call call, List<Seat> seats) {
    Wording wording = call.wording();
    long organizations =
        seats.stream().flatMap(seat -> seat.organizationId().stream()).distinct().count();
    long people = seats.stream().map(Seat::personId).distinct().count();
    Message head =
        Message.of(
            wording.say("roster.list.count", "organizations", organizations, "people", people));
    List<Role> open = Unfilled.in(call.group().kind(), seats.stream().map(Seat::role).toList());
    return RolesSought.said(open, call.transaction(), wording).map(head::paragraph).orElse(head);
  }

  /** One line for an organization; those there for themselves take as many as they need. */
  private List<Text> lines(Call call, List<Seat> seats) {
    Wording wording = call.wording();
    Map<Long, List<Seat>> byPerson = new LinkedHashMap<>();
    seats.forEach(
        seat -> byPerson.computeIfAbsent(seat.personId(), id -> new ArrayList<>()).add(seat));
    EventWords words = Ground.words(call);
    List<Text> people =
        Held.mostSoughtFirst(byPerson.values()).stream()
            .map(held -> person(wording, words, held))
            .toList();
    Optional<String> organization = seats.get(0).organization();
    if (organization.isEmpty()) {
      return alone(wording, people);
    }
    boolean spokenFor = seats.stream().anyMatch(seat -> seat.role() == Role.REPRESENTATIVE);
    return List.of(
        wording.say(
            "roster.list.organization",
            "organization",
            organization.get(),
            "people",
            Cut.of(people, wording),
            "spoken",
            spokenFor));
  }

  private static List<Text> alone(Wording wording, List<Text> people) {
    List<Text> lines = new ArrayList<>();
    for (int from = 0; from < people.size(); from += ALONE_ON_A_LINE) {
      List<Text> some = people.subList(from, Math.min(from + ALONE_ON_A_LINE, people.size()));
      lines.add(wording.say("roster.list.alone", "people", Lines.joined(some)));
    }
    return lines;
  }

  private static Text person(Wording wording, EventWords words, List<Seat> seats) {
    String name = seats.get(0).person();
    List<Text> roles = Held.roles(seats, words);
    return roles.isEmpty()
        ? Text.of(name)
        : wording.say("roster.list.person", "person", name, "roles", Lines.joined(roles));
  }

  private static Button add(Wording wording) {
    return new Button(
        Invocation.of(ROSTER, "add").id(),
        wording.plain("roster.add.button"),
        wording.plain("roster.add.button.description"),
        Button.Look.PLAIN);
  }
}
