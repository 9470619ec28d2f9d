package asterism.bot.message;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a {@link Text}. */
public sealed interface Part {

  /** This piece as a service writes it. */
  String in(Markup markup);

  /** This piece for a service that has no markup, but words with a look. */
  default Stream<Run> runs() {
    return Stream.of(Run.of(in(Markup.PLAIN)));
  }

  /** Words as they stand, a person's or ours: they never format, link or ping anything. */
  record Words(String words) implements Part {
    @Override
    public String in(Markup markup) {
      return markup.words(words);
    }
  }

  /** A person, by the name they go by; where the service allows it, told that they are meant. */
  record Mention(long person, String name) implements Part {
    @Override
    public String in(Markup markup) {
      return markup.mention(this);
    }
  }

  /**
   * Somebody for whom all of it is meant, by the name they go by: where the service allows it, they
   * are told that it is there. Only they, and only in what is theirs.
   *
   * @param account the service's id of their account, in the workspace where it is shown
   */
  record Addressed(String account, String name) implements Part {
    @Override
    public String in(Markup markup) {
      return markup.addressed(this);
    }

    @Override
    public Stream<Run> runs() {
      return Stream.of(Run.of(name).to(account));
    }
  }

  /**
   * A link to something elsewhere. What it stands in can be read without it: where nothing can be
   * pressed, the words stand alone.
   *
   * @param address absolute, of the web
   */
  record Link(String words, String address) implements Part {
    @Override
    public String in(Markup markup) {
      return markup.link(this);
    }

    @Override
    public Stream<Run> runs() {
      return Stream.of(Run.of(words).with(words, Optional.of(address)));
    }
  }

  /**
   * An instant. Where the service can, everybody reads it in their own time; elsewhere the words
   * stand.
   *
   * @param second since 1970, as Unix counts
   * @param words it written out for whoever reads, zone and all
   */
  record Moment(long second, String words) implements Part {
    @Override
    public String in(Markup markup) {
      return markup.moment(this);
    }

    @Override
    public Stream<Run> runs() {
      return Stream.of(Run.at(this));
    }
  }

  /** Pieces that stand out. */
  record Strong(List<Part> parts) implements Part {
    public Strong {
      parts = List.copyOf(parts);
    }

    @Override
    public String in(Markup markup) {
      return markup.strong(joined(parts, markup));
    }

    @Override
    public Stream<Run> runs() {
      return parts.stream().flatMap(Part::runs).map(Run::stronger);
    }
  }

  /** Pieces that are done with, shown crossed out. */
  record Struck(List<Part> parts) implements Part {
    public Struck {
      parts = List.copyOf(parts);
    }

    @Override
    public String in(Markup markup) {
      return markup.struck(joined(parts, markup));
    }

    @Override
    public Stream<Run> runs() {
      return parts.stream().flatMap(Part::runs).map(Run::crossedOut);
    }
  }

  private static String joined(List<Part> parts, Markup markup) {
    return parts.stream().map(part -> part.in(markup)).collect(joining());
  }
}
