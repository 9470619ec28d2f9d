package asterism.bot.feature.consensus;

import static java.util.stream.Collectors.toMap;

import asterism.bot.command.Call;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Closings;
import asterism.storage.consensus.Tallied;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who stands where and why: each voice, who speaks for it, and what they said. */
final class LogVoices {
  private static final int MOST_DELEGATES = 6;

  private final Call call;
  private final Wording wording;
  private final Minutes minutes;
  private final StatementWords words;

  LogVoices(Call call, Minutes minutes) {
    this.call = call;
    this.wording = call.wording();
    this.minutes = minutes;
    this.words = new StatementWords(call.transaction(), wording);
  }

  /** By name; to a temperature check everybody answers for themselves, in the order of time. */
  List<Message> standing() {
    if (minutes.proposal().isCheck()) {
      return notes(minutes.counted(), true);
    }
    Map<Long, Voice> voices = minutes.voices().stream().collect(toMap(Voice::id, voice -> voice));
    List<Message> entries = new ArrayList<>();
    for (Tallied tallied : tallied()) {
      Optional<Voice> voice = Optional.ofNullable(voices.get(tallied.voiceId()));
      entries.add(Message.of(voice(tallied, voice)));
      voice.map(this::saidFor).ifPresent(entries::addAll);
    }
    return entries;
  }

  /** As they were tallied, if they were; as they stand otherwise. */
  private List<Tallied> tallied() {
    List<Tallied> tallied = new Closings(call.transaction()).tallied(minutes.proposal().id());
    return tallied.isEmpty() ? minutes.positions().stream().map(Tally::tallied).toList() : tallied;
  }

  private Text voice(Tallied tallied, Optional<Voice> voice) {
    String delegates = voice.map(this::delegates).orElse("");
    return wording.say(
        "consensus.record.voice",
        "name",
        tallied.name(),
        "spoken",
        !delegates.isEmpty(),
        "delegates",
        delegates,
        "split",
        tallied.split(),
        "silent",
        tallied.stance().isEmpty(),
        "stance",
        tallied.stance().map(stance -> StanceWords.of(stance, wording)).orElse(Text.of("")));
  }

  /** None where a person speaks for themselves. */
  private String delegates(Voice voice) {
    List<String> names =
        voice.organizationId().isEmpty()
            ? List.of()
            : voice.present().stream().map(this::delegate).toList();
    return Row.of(names, MOST_DELEGATES, wording);
  }

  private String delegate(Delegate delegate) {
    return delegate.alternate()
        ? wording.plain("consensus.record.alternate", "person", delegate.person())
        : delegate.person();
  }

  private List<Message> saidFor(Voice voice) {
    return notes(minutes.counted().stream().filter(act -> isFor(voice, act)).toList(), false);
  }

  private boolean hasVoice(Act act) {
    return minutes.voices().stream().anyMatch(voice -> isFor(voice, act));
  }

  private static boolean isFor(Voice voice, Act act) {
    return voice.is(act.organizationId(), act.personId());
  }

  /**
   * What was said to the latest wording and does not count: by those who have no voice in it any
   * more; too late; and what was found so late that nobody knows when it was said.
   */
  List<Message> uncounted() {
    Deadline deadline = new Deadline(minutes.proposal().closesAt());
    List<Act> latest = minutes.to(minutes.proposal().version());
    List<Act> gone =
        deadline.counted(latest).stream()
            .filter(act -> !minutes.proposal().isCheck() && !hasVoice(act))
            .toList();
    List<Act> unknown = deadline.unknown(latest);
    List<Act> late =
        latest.stream().filter(act -> !deadline.counts(act) && !unknown.contains(act)).toList();
    List<Message> entries = new ArrayList<>();
    entries.addAll(explained("consensus.record.gone", gone));
    entries.addAll(explained("consensus.record.late", late));
    entries.addAll(explained("consensus.record.unsure", unknown));
    return entries;
  }

  private List<Message> explained(String key, List<Act> acts) {
    List<Message> entries = new ArrayList<>();
    if (!acts.isEmpty()) {
      entries.add(Message.of(wording.say(key)));
    }
    entries.addAll(notes(acts, true));
    return entries;
  }

  private List<Message> notes(List<Act> acts, boolean forWhom) {
    return Statement.of(acts).stream()
        .map(saying -> new Message(List.of()).note(words.of(saying, forWhom)))
        .toList();
  }
}
