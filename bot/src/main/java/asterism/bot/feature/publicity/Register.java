package asterism.bot.feature.publicity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who may be meant where in a text. Pure. */
final class Register {
  /** More signs than this between two words, and they are no name together. */
  private static final int WIDEST_GAP = 8;

  private static final Set<String> COMMON = common();

  /**
   * Somebody may be meant, or an organization is.
   *
   * @param people empty for an organization
   */
  record Found(int start, int end, Set<Long> people) {}

  /** What a sequence of words may mean. */
  private static final class Meaning {
    final List<String> words;
    final Set<Long> people = new HashSet<>();
    boolean whole;
    boolean organization;

    Meaning(List<String> words) {
      this.words = words;
    }
  }

  private final Map<List<String>, Meaning> meanings = new HashMap<>();
  private final Map<String, List<Meaning>> byFirst = new HashMap<>();

  /** What is a word as well as somebody's name. */
  private final Set<String> words = new HashSet<>(COMMON);

  Register(Names names) {
    names.organizations().forEach(name -> words.addAll(words(name)));
    names.others().forEach(name -> words.addAll(words(name)));
    names.people().forEach(called -> add(called.personId(), Spelling.of(called.name())));
    for (String organization : names.organizations()) {
      List<String> sequence = words(organization);
      if (!sequence.isEmpty()) {
        meaning(sequence).organization = true;
      }
    }
    meanings
        .values()
        .forEach(
            each ->
                byFirst.computeIfAbsent(each.words.get(0), first -> new ArrayList<>()).add(each));
    byFirst
        .values()
        .forEach(
            all -> all.sort((one, other) -> Integer.compare(other.words.size(), one.words.size())));
  }

  private static List<String> words(String name) {
    return Token.of(name).stream().map(Token::word).toList();
  }

  private Meaning meaning(List<String> sequence) {
    return meanings.computeIfAbsent(sequence, Meaning::new);
  }

  private void add(long person, Spelling spelling) {
    for (List<String> sequence : spelling.whole()) {
      Meaning meaning = meaning(sequence);
      meaning.people.add(person);
      meaning.whole = true;
    }
    spelling.parts().forEach(sequence -> meaning(sequence).people.add(person));
  }

  /** From the left, the longest first; what is found does not overlap. */
  List<Found> in(String text) {
    List<Token> tokens = Token.of(text);
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int length = 0;
      for (Meaning meaning : byFirst.getOrDefault(tokens.get(at).word(), List.of())) {
        if (stands(meaning, tokens, at)) {
          length = meaning.words.size();
          boolean somebody = meaning.whole || !meaning.organization;
          found.add(
              new Found(
                  tokens.get(at).start(),
                  tokens.get(at + length - 1).end(),
                  somebody ? Collections.unmodifiableSet(meaning.people) : Set.of()));
          break;
        }
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private boolean stands(Meaning meaning, List<Token> tokens, int at) {
    int size = meaning.words.size();
    if (at + size > tokens.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(at + i);
      boolean near = i == 0 || token.start() - tokens.get(at + i - 1).end() <= WIDEST_GAP;
      if (!near || !token.word().equals(meaning.words.get(i))) {
        return false;
      }
    }
    return size > 1
        || meaning.organization
        || !tokens.get(at).small()
        || !words.contains(meaning.words.get(0));
  }

  private static Set<String> common() {
    Set<String> common = new HashSet<>();
    try (InputStream in = Register.class.getResourceAsStream("common.txt")) {
      if (in == null) {
        throw new IllegalStateException("common.txt is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> common.addAll(List.of(line.split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSet(common);
  }
}
