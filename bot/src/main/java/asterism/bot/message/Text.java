package asterism.bot.message;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something said, free of any service's markup. */
public record Text(List<Part> parts) {
  public Text {
    parts = List.copyOf(parts);
  }

  /** These words as they stand: nothing in them is markup. */
  public static Text of(String words) {
    return new Text(List.of(new Part.Words(words)));
  }

  public static Text of(Part... parts) {
    return new Text(List.of(parts));
  }

  public Text and(Text more) {
    return new Text(Stream.concat(parts.stream(), more.parts.stream()).toList());
  }

  public String in(Markup markup) {
    return parts.stream().map(part -> part.in(markup)).collect(joining());
  }

  /** For a service that has no markup, but words with a look: those that look alike as one. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Run run : parts.stream().flatMap(Part::runs).toList()) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).looksLike(run)) {
        runs.set(last, run.with(runs.get(last).words() + run.words(), Optional.empty()));
      } else {
        runs.add(run);
      }
    }
    return runs;
  }

  public String plain() {
    return in(Markup.PLAIN);
  }
}
