package asterism.bot.feature.publicity;

import static java.util.stream.Collectors.groupingBy;

import asterism.bot.feature.publicity.Contacts.Span;
import asterism.storage.publicity.PublicNames.Stay;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one rule by which texts become public: whoever did not agree to stand there by name is called
 * by their organization of that time, or a member of the community; and how anybody can be reached
 * is left out. Pure. A name that nobody on the roster has cannot be recognized.
 */
final class Redaction {
  private final Names names;
  private final Register register;
  private final Map<Long, String> called = new HashMap<>();
  private final Map<Long, List<Stay>> stays;

  /**
   * What stands in the place of something left out.
   *
   * @param somebody for a person who is with no organization, or may be one of several
   * @param contact for where somebody can be reached
   */
  record Instead(String somebody, String contact) {}

  /**
   * A piece that is replaced.
   *
   * @param people who may be meant; empty for where somebody can be reached
   */
  private record Change(Span span, Set<Long> people) {}

  Redaction(Names names) {
    this.names = names;
    this.register = new Register(names);
    this.stays =
        names.stays().stream()
            .filter(stay -> isNobody(stay.organization()))
            .collect(groupingBy(Stay::personId));
    names.people().forEach(each -> called.putIfAbsent(each.personId(), each.name()));
  }

  /** Whether it goes by these names and by what people agreed to. */
  boolean isFor(Names others) {
    return names.equals(others);
  }

  /** Somebody, by name only where they agreed. */
  String person(long id, LocalDate day, Instead instead) {
    return names.agreed().contains(id)
        ? called.getOrDefault(id, instead.somebody())
        : organization(Set.of(id), day).orElse(instead.somebody());
  }

  boolean isNamed(long person) {
    return names.agreed().contains(person);
  }

  /** Words as people wrote them, on that day. */
  String of(String words, LocalDate day, Instead instead) {
    List<Change> changes = changes(words);
    if (changes.isEmpty()) {
      return words;
    }
    StringBuilder said = new StringBuilder();
    int at = 0;
    for (Change change : changes) {
      said.append(words, at, change.span().start());
      String nobody = change.people().isEmpty() ? instead.contact() : instead.somebody();
      String otherwise = begins(said) ? capital(nobody) : nobody;
      said.append(organization(change.people(), day).orElse(otherwise));
      at = change.span().end();
    }
    return said.append(words, at, words.length()).toString();
  }

  /** What is to be replaced, in order; none overlaps another. */
  private List<Change> changes(String words) {
    List<Span> taken = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Span mail : Contacts.mails(words)) {
      changes.add(new Change(mail, Set.of()));
      taken.add(mail);
    }
    for (Span address : Contacts.addresses(words)) {
      if (isPrivate(words.substring(address.start(), address.end())) && isFree(address, taken)) {
        changes.add(new Change(address, Set.of()));
      }
      taken.add(address);
    }
    for (Change person : people(words)) {
      if (isFree(person.span(), taken)) {
        changes.add(person);
        taken.add(person.span());
      }
    }
    List<Span> others = new ArrayList<>(Contacts.handles(words));
    others.addAll(Contacts.telephones(words));
    for (Span other : others) {
      if (isFree(other, taken)) {
        changes.add(new Change(other, Set.of()));
        taken.add(other);
      }
    }
    changes.sort(Comparator.comparingInt(change -> change.span().start()));
    return changes;
  }

  private static boolean isFree(Span span, List<Span> taken) {
    return taken.stream().noneMatch(span::overlaps);
  }

  /** Those who did not agree, with the sign of a mention before them; one named in parts is one. */
  private List<Change> people(String words) {
    List<Change> people = new ArrayList<>();
    for (Register.Found found : register.in(words)) {
      if (names.agreed().containsAll(found.people())) {
        continue;
      }
      int start = found.start();
      if (start > 0 && "@＠".indexOf(words.charAt(start - 1)) >= 0) {
        start--;
      }
      Change change = new Change(new Span(start, found.end()), found.people());
      int last = people.size() - 1;
      Optional<Change> one = last < 0 ? Optional.empty() : asOne(people.get(last), change, words);
      if (one.isPresent()) {
        people.set(last, one.get());
      } else {
        people.add(change);
      }
    }
    return people;
  }

  private static Optional<Change> asOne(Change first, Change second, String words) {
    String between = words.substring(first.span().end(), second.span().start());
    Set<Long> both = new HashSet<>(first.people());
    both.retainAll(second.people());
    return both.isEmpty() || !between.matches("(?U)[\\s,.\\-–]{0,3}") || between.contains("\n")
        ? Optional.empty()
        : Optional.of(new Change(new Span(first.span().start(), second.span().end()), both));
  }

  /** Whether an address says whose it is. */
  boolean isPrivate(String address) {
    String plain = decoded(address);
    return plain.contains("@") || !Contacts.mails(plain).isEmpty() || !isNobody(plain);
  }

  /**
   * Whether nobody is named in it who did not agree; an organization may be called like a person.
   */
  private boolean isNobody(String words) {
    return register.in(words).stream()
        .allMatch(found -> names.agreed().containsAll(found.people()));
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItStands) {
      return address;
    }
  }

  /** Where all who may be meant were with the same one on that day. */
  private Optional<String> organization(Set<Long> people, LocalDate day) {
    Set<Optional<String>> all = new HashSet<>();
    for (long person : people) {
      all.add(
          stays.getOrDefault(person, List.of()).stream()
              .filter(stay -> lasts(stay, day))
              .map(Stay::organization)
              .findFirst());
    }
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  private static boolean lasts(Stay stay, LocalDate day) {
    return !stay.starts().isAfter(day) && stay.ends().filter(end -> end.isBefore(day)).isEmpty();
  }

  /** Whether a sentence begins there. */
  private static boolean begins(StringBuilder said) {
    String before = said.toString().stripTrailing();
    return before.isEmpty() || ".!?¡¿".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static String capital(String words) {
    int first = words.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(words, Character.charCount(first), words.length())
        .toString();
  }
}
