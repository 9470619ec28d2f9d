package asterism.bot.feature.setup;

import static asterism.bot.chat.Desk.told;

import asterism.bot.chat.Desk;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.bot.message.Button;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A desk, and what has been written down behind it. */
final class Hall implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.ofInstant(Desk.NOW, Desk.ZONE);

  private final TestDatabase database = TestDatabase.create();
  final Desk desk;

  Hall(Feature... others) {
    desk =
        new Desk(database.database(), Clock.fixed(Desk.NOW, ZoneOffset.UTC), others)
            .in("riverside");
  }

  @Override
  public void close() {
    database.close();
  }

  private Workspaces.Met met() {
    return database
        .database()
        .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
  }

  <T> T in(Function<Transaction, T> work) {
    return database.database().inCollaborative(met().collaborative(), work::apply);
  }

  Group group(String channel) {
    long workspace = met().workspace();
    return in(tx -> new Groups(tx).ofChannel(workspace, channel, channel, Desk.NOW));
  }

  Person person(String account) {
    long workspace = met().workspace();
    People.Profile profile = new People.Profile(account, Optional.of(Desk.ZONE), Optional.of("en"));
    return in(tx -> new People(tx).behind(workspace, account, profile, Desk.NOW));
  }

  Organization organization(String name) {
    return in(tx -> new Organizations(tx).add(name, Optional.empty(), Desk.NOW))
        .orElseThrow()
        .organization();
  }

  /** Gives somebody a role in a group, for an organization or for themselves. */
  void holds(String account, Role role, String channel, Organization... organization) {
    holds(account, role, Optional.of(group(channel).id()), organization);
  }

  void administers(String account) {
    holds(account, Role.ADMINISTRATOR, Optional.empty());
  }

  private void holds(
      String account, Role role, Optional<Long> group, Organization... organization) {
    Optional<Long> of = List.of(organization).stream().map(Organization::id).findFirst();
    Roster.Holding holding =
        new Roster.Holding(person(account).id(), of, group, role, false, TODAY, Optional.empty());
    in(tx -> new Roster(tx).begin(holding, Optional.empty(), Desk.NOW));
  }

  /** What somebody is in a group, such as {@code representative (2nd)}. */
  List<String> roles(String account, String channel) {
    long person = person(account).id();
    long group = group(channel).id();
    return in(tx -> new Roster(tx).roles(person, group, TODAY)).stream()
        .map(Hall::name)
        .sorted()
        .toList();
  }

  private static String name(RoleTerm term) {
    return term.role().name().toLowerCase(Locale.ROOT) + (term.alternate() ? " (2nd)" : "");
  }

  List<String> organizationsOf(String account) {
    long person = person(account).id();
    return in(tx -> new People(tx).organizationsOf(person, TODAY)).stream()
        .map(Organization::name)
        .toList();
  }

  List<String> organizations() {
    return in(tx -> new Organizations(tx).all()).stream().map(Organization::name).toList();
  }

  /** How many cards are to be shown. */
  long cardsWaiting() {
    return database
        .database()
        .acrossCollaboratives(tx -> new Cards(tx).waiting(List.of("room"), Desk.NOW))
        .waiting();
  }

  /** Presses the button of a reply that is labelled so. */
  Reply press(String account, Reply reply, String label) {
    return desk.press(account, button(reply, label).id());
  }

  static Button button(Reply reply, String label) {
    return reply.message().orElseThrow().buttons().stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " below " + told(reply)));
  }

  static List<String> labels(Reply reply) {
    return reply
        .message()
        .map(message -> message.buttons().stream().map(Button::label).toList())
        .orElse(List.of());
  }

  /** Hands in the form of a reply as it stands, with some values changed. */
  Reply submit(String account, Reply reply, Map<String, String> changed) {
    Form form = reply.form().orElseThrow(() -> new AssertionError("no form: " + told(reply)));
    Map<String, String> values = values(form);
    values.putAll(changed);
    return desk.submit(account, form.id(), values);
  }

  static Map<String, String> values(Form form) {
    Map<String, String> values = new HashMap<>();
    form.fields().forEach(field -> values.put(field.id(), field.value()));
    return values;
  }

  /** The mistake at a field of the form in a reply. */
  static String error(Reply reply, String field) {
    return reply.form().orElseThrow().fields().stream()
        .filter(each -> each.id().equals(field))
        .map(Field::error)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }
}
