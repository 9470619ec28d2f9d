package asterism.bot.chat;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Feature;
import asterism.bot.message.Text;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Affiliations;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who takes part in a group, and what is known of whom, by what people do there. */
class JoiningTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(Desk.NOW, Desk.ZONE);

  private final TestDatabase database = TestDatabase.create();
  private final Workspaces.Met met =
      database
          .database()
          .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
  private final Desk desk =
      new Desk(database.database(), Clock.fixed(Desk.NOW, ZoneOffset.UTC), new Tryout())
          .at("reading");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoever_uses_the_bot_in_a_channel_is_a_member_of_its_group() {
    desk.say("maria", "/commit list");
    assertThat(roles("maria")).containsExactly("member");
    desk.at("meals").say("maria", "/commit list");
    desk.say("maria", "/commit list");
    assertThat(roles("maria")).containsExactly("member");
  }

  @Test
  void the_first_of_an_organization_represents_it_the_others_are_alternates() {
    for (String account : List.of("maria", "james")) {
      desk.inDirect().say(account, "/asterism help");
      in(
          tx -> {
            long organization =
                new Organizations(tx)
                    .add("Food Bank", Optional.empty(), Desk.NOW)
                    .map(Organizations.Added::organization)
                    .or(() -> new Organizations(tx).find("Food Bank"))
                    .orElseThrow()
                    .id();
            return new Affiliations(tx)
                .affiliate(
                    person(tx, account).id(), organization, TODAY, Optional.empty(), Desk.NOW);
          });
      desk.at("reading").say(account, "/commit list");
    }
    assertThat(roles("maria")).containsExactly("member", "representative");
    assertThat(roles("james")).containsExactly("member", "representative (2nd)");
  }

  @Test
  void whoever_is_named_there_is_a_member_too_but_for_bots_and_those_who_are_gone() {
    desk.say("maria", "/tryout thank @james @bothelper @gonesam");
    assertThat(roles("james")).containsExactly("member");
    assertThat(roles("bothelper")).isEmpty();
    assertThat(roles("gonesam")).isEmpty();
  }

  @Test
  void who_is_only_looked_up_is_not_named() {
    desk.say("maria", "/tryout look @james");
    assertThat(roles("james")).isEmpty();
    assertThat(roles("maria")).containsExactly("member");
    desk.say("maria", "/tryout here @james");
    assertThat(roles("james")).containsExactly("member");
  }

  @Test
  void what_is_undone_makes_nobody_a_member() {
    assertThat(told(desk.say("maria", "/tryout refuse @james"))).contains("No thanks");
    assertThat(told(desk.say("maria", "/commit call the library"))).contains("Nothing is recorded");
    assertThat(told(desk.say("maria", "/nothing of the kind"))).contains("do not know");
    assertThat(roles("maria")).isEmpty();
    assertThat(roles("james")).isEmpty();
  }

  @Test
  void in_a_direct_message_nobody_joins() {
    desk.say("maria", "/commit list");
    desk.inDirect().say("james", "/tryout thank @rosa");
    desk.at("reading");
    assertThat(roles("james")).isEmpty();
    assertThat(roles("rosa")).isEmpty();
  }

  @Test
  void who_adds_the_bot_does_not_take_part_by_that() {
    desk.added("maria", Incoming.Deed.Added.What.CHANNEL);
    desk.added("maria", Incoming.Deed.Added.What.CHANNEL);
    assertThat(roles("maria")).isEmpty();
  }

  @Test
  void who_leaves_does_not_come_back_by_leaving_and_does_by_using_it_again() {
    desk.say("maria", "/tryout thank @james");
    desk.say("maria", "/tryout leave @james");
    assertThat(roles("james")).isEmpty();
    desk.say("maria", "/tryout leave @maria");
    assertThat(roles("maria")).isEmpty();
    desk.say("maria", "/commit list");
    assertThat(roles("maria")).containsExactly("member");
  }

  @Test
  void what_the_service_tells_of_somebody_is_taken_over_until_they_choose() {
    telling("Maria L.", "Europe/Madrid", "es");
    assertThat(maria()).isEqualTo("Maria L. Europe/Madrid es");
    telling("Maria Lopez", "Europe/Paris", "en");
    assertThat(maria()).isEqualTo("Maria Lopez Europe/Paris en");

    in(
        tx -> {
          Person now = person(tx, "maria");
          return new People(tx)
              .choose(
                  now,
                  new People.Choice(
                      "Mari",
                      now.zone(),
                      now.language(),
                      now.morning(),
                      now.workingDays(),
                      now.digest(),
                      now.awayUntil()));
        });
    telling("Maria of the Bank", "Europe/Rome", "es");
    assertThat(maria()).isEqualTo("Mari Europe/Rome es");
  }

  @Test
  void a_guess_welcomes_whoever_was_never_met_and_changes_nothing_that_is_known() {
    telling("Somebody", "Europe/Madrid", "es", false);
    assertThat(maria()).isEqualTo("Somebody Europe/Madrid es");
    telling("Maria Lopez", "Europe/Paris", "en");
    telling("U123", "America/Chicago", "es", false);
    assertThat(maria()).isEqualTo("Maria Lopez Europe/Paris en");
  }

  @Test
  void a_guess_of_somebody_mentioned_changes_nothing_that_is_known_either() {
    desk.say("maria", "/tryout thank @bothelper @gonesam");
    for (String account : List.of("bothelper", "gonesam", "U9")) {
      desk.does(
          "maria",
          new Incoming.Deed.Said(
              "/tryout thank @x",
              Map.of(
                  "@x",
                  new Incoming.Mentioned(
                      account,
                      "Guess",
                      Optional.of("Europe/Rome"),
                      Optional.of("es"),
                      false,
                      true,
                      false))));
    }
    assertThat(told(desk.press("maria", "tryout/known?who=bothelper"))).isEqualTo("bot");
    assertThat(told(desk.press("maria", "tryout/known?who=gonesam"))).isEqualTo("gone");
    Person known = in(tx -> person(tx, "gonesam"));
    assertThat(known.name()).isEqualTo("gonesam");
    Person guessed = in(tx -> person(tx, "U9"));
    assertThat(guessed.name()).isEqualTo("Guess");
    assertThat(roles("U9")).containsExactly("member");
    assertThat(roles("gonesam")).isEmpty();
  }

  @Test
  void a_mention_tells_of_a_person_and_whether_they_can_be_reached() {
    desk.say("maria", "/tryout thank @bothelper @gonesam @james");
    assertThat(told(desk.press("maria", "tryout/known?who=bothelper"))).isEqualTo("bot");
    assertThat(told(desk.press("maria", "tryout/known?who=gonesam"))).isEqualTo("gone");
    assertThat(told(desk.press("maria", "tryout/known?who=james"))).isEqualTo("");
  }

  private void telling(String name, String zone, String language) {
    telling(name, zone, language, true);
  }

  private void telling(String name, String zone, String language, boolean current) {
    desk.handle(
        new Incoming(
            name,
            new Incoming.Sender(
                new Incoming.WorkspaceKey(Platform.ROOM, "riverside", "riverside"),
                "maria",
                name,
                Optional.of(zone),
                Optional.of(language),
                false,
                current),
            new Incoming.Spot("reading", "reading", false),
            new Incoming.Deed.Said("/commit list", Map.of())));
  }

  private String maria() {
    Person maria = in(tx -> person(tx, "maria"));
    return maria.name() + " " + maria.zone().orElseThrow() + " " + maria.language().orElseThrow();
  }

  private List<String> roles(String account) {
    return in(
        tx -> {
          Group reading = new Groups(tx).findByChannel(met.workspace(), "reading").orElseThrow();
          return new Roster(tx)
              .roles(person(tx, account).id(), reading.id(), TODAY).stream()
                  .map(term -> term.role() + (term.alternate() ? " (2nd)" : ""))
                  .map(role -> role.toLowerCase(Locale.ROOT))
                  .sorted()
                  .toList();
        });
  }

  private Person person(Transaction transaction, String account) {
    People.Profile profile = new People.Profile(account, Optional.empty(), Optional.empty());
    return new People(transaction).behind(met.workspace(), account, profile, Desk.NOW);
  }

  private <T> T in(Function<Transaction, T> work) {
    return database.database().inCollaborative(met.collaborative(), work::apply);
  }

  /** Commands that name people, and do little with them. */
  private static final class Tryout implements Feature {
    private final Option<List<Option.Mentioned>> who = Option.people("who").needed();

    @Override
    public String texts() {
      return "asterism.bot.chat.tryout";
    }

    @Override
    public List<Command> commands() {
      return List.of(
          verb("thank", Spelling.WORD, Answer.PRIVATE, call -> Reply.NOTHING),
          verb("look", Spelling.WORD, Answer.UPDATE, call -> Reply.NOTHING).lookingOnly(),
          verb("here", Spelling.WORD, Answer.UPDATE, call -> Reply.NOTHING),
          verb("refuse", Spelling.WORD, Answer.PRIVATE, this::refuse),
          verb("leave", Spelling.WORD, Answer.PRIVATE, this::leave),
          verb("known", Spelling.BUTTON, Answer.PRIVATE, this::known));
    }

    private Command verb(
        String verb, Spelling spelling, Answer answer, Function<Call, Reply> handler) {
      return new Command("tryout", verb, spelling, List.of(who), answer, handler);
    }

    private Reply refuse(Call call) {
      throw UsageError.of("tryout.refused");
    }

    private Reply leave(Call call) {
      for (Option.Mentioned each : call.get(who)) {
        new Roster(call.transaction())
            .leave(
                each.person().id(), call.group().id(), call.today(), Optional.empty(), call.now());
      }
      return Reply.NOTHING;
    }

    private Reply known(Call call) {
      Option.Mentioned somebody = call.get(who).get(0);
      String gone = somebody.active() ? "" : "gone";
      return Reply.of(Text.of(somebody.bot() ? "bot" : gone));
    }
  }
}
