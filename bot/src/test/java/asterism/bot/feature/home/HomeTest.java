package asterism.bot.feature.home;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.chat.Incoming;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.room.HandClock;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person's own page. */
class HomeTest {
  private static final int MOST_BLOCKS = 44;
  private static final LocalDate TODAY = LocalDate.ofInstant(Desk.NOW, Desk.ZONE);

  private final TestDatabase database = TestDatabase.create();
  private final HandClock clock = new HandClock(Desk.NOW, Desk.ZONE);
  private final Desk desk = new Desk(database.database(), clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_empty_page_says_so_kindly_and_what_to_do() {
    Reply page = open("maria");

    assertThat(told(page))
        .contains(
            "maria, this is yours",
            "You have no open promises",
            "/commit send the draft by friday",
            "I know you as maria, taking part for yourself",
            "Los Angeles")
        .doesNotContain("This is about");
    assertThat(labels(page))
        .containsExactly("Promise something", "All my promises", "My settings", "What I can do");
  }

  @Test
  void it_shows_the_open_promises_of_all_groups_soonest_first_with_what_can_be_done() {
    desk.at("reading").say("maria", "/commit call the library by 12 december");
    desk.at("meals").say("maria", "/commit buy bread by friday");
    desk.say("maria", "/commit something done by friday");
    desk.say("maria", "/commit done 3");
    desk.say("james", "/commit not hers by friday");

    String page = told(open("maria"));
    assertThat(page)
        .containsSubsequence(
            "Your open promises",
            "#2 · Friday, 27 November 2026 · maria: buy bread · in meals",
            "#1 · Saturday, 12 December 2026 · maria: call the library · in reading")
        .doesNotContain("something done", "not hers");
    assertThat(labels(open("maria")))
        .startsWith("Done", "New date", "I need help", "Release", "Done");
  }

  @Test
  void what_is_overdue_comes_first_and_shames_nobody() {
    desk.at("reading").say("maria", "/commit call the library by friday");
    desk.say("maria", "/commit buy bread by 12 december");
    clock.forward(Duration.ofDays(4));

    assertThat(told(open("maria")))
        .containsSubsequence(
            "call the library", "Its day has passed, and that happens", "buy bread")
        .doesNotContainIgnoringCase("overdue")
        .containsOnlyOnce("Its day has passed");
  }

  @Test
  void what_waits_for_an_answer_can_be_answered_there() {
    desk.at("reading").say("james", "/commit @maria book the hall by 12 december");
    desk.say("james", "/commit plant a tree by 12 december");
    desk.say("james", "/commit hand 2 to @maria");

    Reply page = open("maria");
    assertThat(told(page))
        .containsSubsequence(
            "Waiting for your answer", "book the hall", "plant a tree", "You have no open");
    assertThat(labels(page).subList(0, 6))
        .containsExactly("Accept", "Change date", "Decline", "Accept", "Change date", "Decline");
    assertThat(told(open("james"))).doesNotContain("Waiting for your answer");

    String accept = page.message().orElseThrow().buttons().get(0).id();
    assertThat(told(desk.press("maria", accept))).contains("#1 is yours");
    assertThat(told(open("maria")))
        .containsSubsequence("plant a tree", "Your open promises", "book the hall");
  }

  @Test
  void a_page_full_of_everything_fits_every_service() {
    desk.persona("maria", "Maria", Desk.ZONE);
    for (int i = 1; i <= 12; i++) {
      desk.at("reading").say("maria", "/commit promise number %d by %d december".formatted(i, i));
    }
    for (String giver : List.of("james", "rosa", "mei")) {
      for (int i = 1; i <= 2; i++) {
        desk.say(giver, "/commit @maria offer %d of %s by 20 december".formatted(i, giver));
      }
    }

    Message page = open("maria").message().orElseThrow();
    assertThat(page.blocks()).hasSizeLessThanOrEqualTo(MOST_BLOCKS);
    assertThat(page.plain())
        .contains(IntStream.rangeClosed(1, 10).mapToObj("promise number %d"::formatted).toList())
        .doesNotContain("promise number 11", "offer 1 of mei")
        .contains("and 2 more", "There is more that waits for your answer", "offer 2 of rosa");
  }

  @Test
  void to_look_at_it_makes_nobody_a_member_and_begins_no_group() {
    desk.at("reading").say("james", "/commit plant a tree by friday");
    desk.at(new Incoming.Spot("D1", "", true)).does("maria", new Incoming.Deed.Opened());

    List<Group> groups = in(tx -> new Groups(tx).all());
    assertThat(groups).extracting(Group::name).containsExactly("reading");
    List<RoleTerm> terms = in(tx -> new Roster(tx).terms(groups.get(0).id(), TODAY));
    assertThat(terms)
        .extracting(term -> in(tx -> new People(tx).person(term.personId()).name()))
        .containsExactly("james");
  }

  @Test
  void it_may_be_opened_as_often_as_one_likes_and_typed_too() {
    desk.at("reading").say("maria", "/commit plant a tree by friday");
    for (int i = 0; i < 3; i++) {
      assertThat(told(open("maria"))).contains("plant a tree");
    }
    assertThat(told(desk.say("maria", "/asterism home"))).contains("plant a tree");
  }

  @Test
  void it_speaks_the_language_of_whoever_looks() {
    assertThat(told(open("rosa")))
        .contains(
            "rosa, esto es lo tuyo", "No tienes compromisos abiertos", "te conozco como rosa");
  }

  @Test
  void another_collaborative_is_not_on_it() {
    desk.at("reading").say("maria", "/commit plant a tree by friday");
    assertThat(told(desk.in("elsewhere").inDirect().does("maria", new Incoming.Deed.Opened())))
        .doesNotContain("plant a tree");
  }

  private Reply open(String account) {
    return desk.inDirect().does(account, new Incoming.Deed.Opened());
  }

  private static List<String> labels(Reply page) {
    return page.message().orElseThrow().buttons().stream().map(Button::label).toList();
  }

  private <T> T in(Function<Transaction, T> work) {
    Workspaces.Met met =
        database
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
    return database.database().inCollaborative(met.collaborative(), work);
  }
}
