package asterism.bot.feature.publicity;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Proposing;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.publicity.OpenRecord;
import asterism.storage.publicity.OpenRecords;
import asterism.storage.publicity.OpenRecords.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /asterism public}: opening the record is for the steering committee to decide, closing it
 * is done at once.
 */
final class Switching {
  static final String MOTION = "public";

  private static final Option<String> SWITCH =
      Option.choice(
          "switch", List.of("on", "off"), Map.of("abrir", "on", "sí", "on", "cerrar", "off"));

  private static final May ADMINISTRATORS = May.of(Standing.ADMINISTRATOR);

  private final Addresses addresses;
  private final Supplier<List<Feature>> features;

  Switching(Addresses addresses, Supplier<List<Feature>> features) {
    this.addresses = addresses;
    this.features = features;
  }

  Command command() {
    return new Command(
        "asterism", MOTION, Spelling.WORD, List.of(SWITCH), Answer.PRIVATE, this::answer);
  }

  private Reply answer(Call call) {
    Optional<String> wanted = call.find(SWITCH);
    if (wanted.isEmpty()) {
      return Reply.of(standing(call));
    }
    call.permit(ADMINISTRATORS);
    return wanted.get().equals("on") ? on(call) : off(call);
  }

  private Text standing(Call call) {
    OpenRecords records = new OpenRecords(call.transaction());
    Optional<OpenRecord> open = records.find().filter(OpenRecord::open);
    if (open.isPresent()) {
      return open(call.wording(), open.get());
    }
    return records
        .undecided()
        .flatMap(Request::proposal)
        .map(number -> call.wording().say("publicity.undecided", "number", number))
        .orElseGet(() -> call.wording().say("publicity.closed"));
  }

  private Text open(Wording wording, OpenRecord record) {
    return wording.say(
        "publicity.open",
        "since",
        record.since().orElseThrow(),
        "number",
        record.proposal().orElseThrow(),
        "address",
        link(record.name()));
  }

  private Text link(String name) {
    return addresses
        .whole(name)
        .map(address -> Text.of(new Part.Link(address, address)))
        .orElseGet(() -> Text.of("/" + Addresses.SITE + "/" + name));
  }

  private Reply on(Call call) {
    if (addresses.base().get().isEmpty()) {
      throw UsageError.of("publicity.no_address");
    }
    OpenRecords records = new OpenRecords(call.transaction());
    Optional<Request> undecided = records.undecided();
    if (undecided.isPresent() || records.find().filter(OpenRecord::open).isPresent()) {
      return Reply.of(standing(call));
    }
    Group group = deciding(new Groups(call.transaction()).all());
    String called = new Collaboratives(call.transaction()).current().name();
    OpenRecord record = records.ensure(Slug.of(called));
    long request = records.ask(call.by().id(), call.now());
    Proposing.Opened opened =
        Proposing.of(features.get())
            .propose(
                call,
                group,
                Group.DecisionRule.FULL,
                call.wordings()
                    .of(group)
                    .plain(
                        "publicity.proposal",
                        "name",
                        called,
                        "address",
                        addresses.whole(record.name()).orElseThrow()),
                new Proposing.Moved(MOTION, request));
    records.decidedBy(request, opened.number());
    return Reply.of(
        call.wording()
            .say(
                "publicity.proposed",
                "number",
                opened.number(),
                "group",
                group.name(),
                "until",
                opened.closesAt()));
  }

  /** The steering committee; where there is none yet, the backbone. */
  private static Group deciding(List<Group> groups) {
    return of(Group.Kind.STEERING_COMMITTEE, groups)
        .or(() -> of(Group.Kind.BACKBONE, groups))
        .orElseThrow(() -> UsageError.of("publicity.nobody"));
  }

  private static Optional<Group> of(Group.Kind kind, List<Group> groups) {
    return groups.stream()
        .filter(group -> group.kind() == kind)
        .reduce((one, other) -> one.id() < other.id() ? one : other);
  }

  private Reply off(Call call) {
    OpenRecords records = new OpenRecords(call.transaction());
    Optional<Request> undecided = records.undecided();
    if (records.close(call.by().id(), call.now())) {
      return Reply.of(call.wording().say("publicity.off"));
    }
    return Reply.of(
        undecided
            .flatMap(Request::proposal)
            .map(number -> call.wording().say("publicity.off.undecided", "number", number))
            .orElseGet(() -> call.wording().say("publicity.closed")));
  }
}
