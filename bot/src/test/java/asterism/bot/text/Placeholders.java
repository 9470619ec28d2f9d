package asterism.bot.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in braces in a message pattern. */
public final class Placeholders {
  private Placeholders() {}

  /** For each name the kinds it is used as: "plain", "number", "select [kept, other]". */
  public static Map<String, Set<String>> of(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Map<String, Set<String>> found = new TreeMap<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = parsed.getSubstring(parsed.getPart(i + 1));
        found.computeIfAbsent(name, n -> new TreeSet<>()).add(kind(parsed, i));
      }
    }
    return found;
  }

  /** Every way to choose among its alternatives, each as arguments that make the pattern do so. */
  public static List<Map<String, Object>> choices(String pattern) {
    List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
    of(pattern)
        .forEach(
            (name, kinds) -> {
              List<Map<String, Object>> more = new ArrayList<>();
              for (Map<String, Object> so : all) {
                for (Object value : values(kinds)) {
                  Map<String, Object> one = new HashMap<>(so);
                  one.put(name, value);
                  more.add(one);
                }
              }
              all.clear();
              all.addAll(more);
            });
    return all;
  }

  private static List<Object> values(Set<String> kinds) {
    List<Object> values = new ArrayList<>();
    for (String kind : kinds) {
      if (kind.startsWith("select ")) {
        values.addAll(List.of(kind.substring(8, kind.length() - 1).split(", ")));
      }
    }
    boolean counted = kinds.stream().anyMatch(k -> k.equals("number") || k.startsWith("plural"));
    return !values.isEmpty() ? values : counted ? List.of(0, 1, 2, 12_345) : List.of("words");
  }

  private static String kind(MessagePattern parsed, int start) {
    ArgType type = parsed.getPart(start).getArgType();
    return switch (type) {
      case NONE -> "plain";
      case SIMPLE -> parsed.getSubstring(parsed.getPart(start + 2));
      case PLURAL, SELECTORDINAL -> "plural";
      case SELECT -> "select " + selectors(parsed, start);
      case CHOICE -> "choice";
    };
  }

  private static Set<String> selectors(MessagePattern parsed, int start) {
    Set<String> selectors = new TreeSet<>();
    int end = parsed.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      if (parsed.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
        selectors.add(parsed.getSubstring(parsed.getPart(i)));
        i = parsed.getLimitPartIndex(i + 1);
      }
    }
    return selectors;
  }
}
