package asterism.bot.feature.commitment;

import asterism.bot.command.Joint;
import asterism.bot.command.Option.Mentioned;
import asterism.bot.command.Reading;
import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was noted after a meeting, a line each: who is to do what by when, as {@code @maria book the
 * hall by friday} or {@code Maria Lopez: book the hall by friday}. Pure.
 */
final class MeetingNotes {
  private static final int MOST_FOR_ONE = 8;
  private static final int MOST = 30;

  private static final Pattern BULLET =
      Pattern.compile("(?U)^\\s*(?:[•*–—-]+|\\d{1,2}[.)])\\s+|^\\s+");
  private static final Pattern NAMED = Pattern.compile("(?U)^([^:：]{1,200}?)\\s*[:：]\\s*(.*)$");
  private static final Pattern OF_ORGANIZATION = Pattern.compile("(?U)^(.+?)\\s*\\((.+)\\)$");
  private static final Pattern AFTER_A_MENTION = Pattern.compile("(?U)^\\s*[:,;–—-]?\\s*");

  /**
   * Somebody of the group, whom a line may name.
   *
   * @param organizations for whom they are in the group
   */
  record Member(Mentioned who, List<String> organizations) {
    Member {
      organizations = List.copyOf(organizations);
    }
  }

  /** What a line says, once it can be read. */
  record Note(Mentioned who, String what, LocalDate due) {}

  /**
   * What could not be read.
   *
   * @param line its number, from 1; 0 for the whole
   * @param words what is wrong, as it was typed, or the names to choose from
   */
  record Trouble(int line, Why why, String words, Optional<LocalDate> day) {}

  /** Why a line cannot be recorded. */
  enum Why {
    NOTHING,
    NOBODY_NAMED,
    UNKNOWN_NAME,
    UNKNOWN_MENTION,
    SEVERAL_OF_THAT_NAME,
    A_BOT,
    GONE,
    NO_DAY,
    DAY_PAST,
    DAY_TOO_FAR,
    DAY_IMPOSSIBLE,
    NO_WORDS,
    TOO_LONG,
    TOO_MANY_FOR_ONE,
    TOO_MANY
  }

  /** All or nothing: there are notes only where there is no trouble. */
  record Read(List<Note> notes, List<Trouble> troubles) {
    Read {
      notes = List.copyOf(notes);
      troubles = List.copyOf(troubles);
    }
  }

  /** A line that is no note, and why. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String words;
    private final transient Optional<LocalDate> day;

    Unreadable(Why why, String words) {
      this(why, words, Optional.empty());
    }

    Unreadable(Why why, String words, Optional<LocalDate> day) {
      super(why.name(), null, false, false);
      this.why = why;
      this.words = words;
      this.day = day;
    }
  }

  private record Named(Mentioned who, String rest) {}

  private final Reading reading;
  private final List<Member> members;
  private final Function<Mentioned, LocalDate> today;

  /**
   * @param members of the group, whom a line may name without an @
   * @param today the day it is for somebody
   */
  MeetingNotes(Reading reading, List<Member> members, Function<Mentioned, LocalDate> today) {
    this.reading = reading;
    this.members = List.copyOf(members);
    this.today = today;
  }

  Read read(String typed) {
    List<Note> notes = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    Map<Long, Integer> perPerson = new HashMap<>();
    int number = 0;
    for (String line : typed.split("\\R", -1)) {
      number++;
      String words = BULLET.matcher(line).replaceFirst("").strip();
      if (!words.isEmpty()) {
        try {
          Note note = note(words);
          notes.add(note);
          if (perPerson.merge(note.who().person().id(), 1, Integer::sum) > MOST_FOR_ONE) {
            throw new Unreadable(Why.TOO_MANY_FOR_ONE, note.who().person().name());
          }
        } catch (Unreadable e) {
          troubles.add(new Trouble(number, e.why, e.words, e.day));
        }
      }
    }
    if (notes.size() > MOST) {
      troubles.add(new Trouble(0, Why.TOO_MANY, "", Optional.empty()));
    }
    if (notes.isEmpty() && troubles.isEmpty()) {
      troubles.add(new Trouble(0, Why.NOTHING, "", Optional.empty()));
    }
    return new Read(troubles.isEmpty() ? notes : List.of(), troubles);
  }

  private Note note(String line) throws Unreadable {
    Named named = named(line);
    requireReachable(named.who());
    String blotted = reading.blotted(named.rest());
    List<int[]> places = Joint.BY.placesIn(blotted);
    if (places.isEmpty()) {
      throw new Unreadable(Why.NO_DAY, shortened(line));
    }
    int[] last = places.get(places.size() - 1);
    String what = named.rest().substring(0, last[0]).strip();
    LocalDate due = day(blotted.substring(last[1]).strip(), line, named.who());
    if (what.isEmpty()) {
      throw new Unreadable(Why.NO_WORDS, shortened(line));
    }
    if (what.codePointCount(0, what.length()) > Options.LONGEST_WHAT) {
      throw new Unreadable(Why.TOO_LONG, shortened(line));
    }
    return new Note(named.who(), what, due);
  }

  private LocalDate day(String phrase, String line, Mentioned owner) throws Unreadable {
    DayReading read = Days.read(phrase, reading.today(), reading.language());
    if (read instanceof DayReading.Day day) {
      if (day.day().isBefore(today.apply(owner))) {
        throw new Unreadable(Why.DAY_PAST, shortened(line), Optional.of(day.day()));
      }
      return day.day();
    }
    if (read instanceof DayReading.Past past) {
      throw new Unreadable(Why.DAY_PAST, shortened(line), Optional.of(past.day()));
    }
    if (read instanceof DayReading.TooFar far) {
      throw new Unreadable(Why.DAY_TOO_FAR, shortened(line), Optional.of(far.day()));
    }
    throw new Unreadable(
        read.wholly() ? Why.DAY_IMPOSSIBLE : Why.NO_DAY, shortened(line), Optional.empty());
  }

  private Named named(String line) throws Unreadable {
    Optional<String> mention = reading.leadingMention(line);
    if (mention.isPresent()) {
      String account = reading.mentions().getOrDefault(mention.get(), "");
      return new Named(
          reading
              .people()
              .apply(account)
              .orElseThrow(() -> new Unreadable(Why.UNKNOWN_MENTION, shortened(mention.get()))),
          AFTER_A_MENTION.matcher(line.substring(mention.get().length())).replaceFirst(""));
    }
    if (line.startsWith("@")) {
      throw new Unreadable(Why.UNKNOWN_MENTION, shortened(line.split("(?U)\\s", 2)[0]));
    }
    Matcher name = NAMED.matcher(reading.blotted(line));
    if (!name.matches()) {
      throw new Unreadable(Why.NOBODY_NAMED, shortened(line));
    }
    return new Named(
        member(line.substring(name.start(1), name.end(1))), line.substring(name.start(2)));
  }

  /** By their whole name, or the first of their names where nobody else has it. */
  private Mentioned member(String name) throws Unreadable {
    List<Member> found = called(name);
    if (found.isEmpty()) {
      throw new Unreadable(Why.UNKNOWN_NAME, shortened(name));
    }
    if (found.size() > 1) {
      throw new Unreadable(
          Why.SEVERAL_OF_THAT_NAME, String.join("; ", found.stream().map(this::inFull).toList()));
    }
    return found.get(0).who();
  }

  private List<Member> called(String name) {
    String plain = plain(name);
    List<Member> same = members.stream().filter(m -> nameOf(m).equals(plain)).toList();
    if (!same.isEmpty()) {
      return same;
    }
    Matcher of = OF_ORGANIZATION.matcher(name);
    if (of.matches()) {
      String organization = plain(of.group(2));
      return called(of.group(1)).stream()
          .filter(m -> m.organizations().stream().anyMatch(o -> plain(o).equals(organization)))
          .toList();
    }
    return members.stream().filter(m -> nameOf(m).startsWith(plain + " ")).toList();
  }

  private String inFull(Member member) {
    String name = member.who().person().name();
    return member.organizations().isEmpty()
        ? name
        : "%s (%s)".formatted(name, String.join(", ", member.organizations()));
  }

  private static String nameOf(Member member) {
    return plain(member.who().person().name());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("(?U)\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static void requireReachable(Mentioned who) throws Unreadable {
    if (who.bot()) {
      throw new Unreadable(Why.A_BOT, who.person().name());
    }
    if (!who.active()) {
      throw new Unreadable(Why.GONE, who.person().name());
    }
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= 60
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 60)) + "…";
  }
}
