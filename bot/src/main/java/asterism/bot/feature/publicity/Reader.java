package asterism.bot.feature.publicity;

import asterism.bot.feature.Publishing.Entry;
import asterism.bot.message.Markup;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody who reads a page gets to see of texts: in their language, and by the rule of {@link
 * Redaction}. Nothing becomes public but through here.
 */
final class Reader {
  /** What a browser follows to the web; anything else could run in the page. */
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");

  private final Redaction redaction;
  private final Wording wording;
  private final Redaction.Instead instead;

  Reader(Redaction redaction, Wording wording) {
    this.redaction = redaction;
    this.wording = wording;
    this.instead =
        new Redaction.Instead(
            wording.plain("publicity.somebody"), wording.plain("publicity.contact"));
  }

  Wording wording() {
    return wording;
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, wording.zone());
  }

  String plain(Text text, Instant at) {
    return joined(text).in(new Plain(day(at)));
  }

  String plain(String words, Instant at) {
    return redaction.of(words, day(at), instead);
  }

  /** As HTML that may stand in a page as it is. */
  String html(Text text, Instant at) {
    return joined(text).in(new Html(day(at)));
  }

  /** Whose it is: an organization, or members of the community; empty for what is the group's. */
  String whose(Entry entry) {
    return entry
        .organization()
        .map(name -> plain(name, entry.at()))
        .orElseGet(() -> entry.person().isPresent() ? wording.plain("publicity.community") : "");
  }

  /** Who it was, if they agreed to be named. */
  Optional<String> who(Entry entry) {
    return entry
        .person()
        .filter(redaction::isNamed)
        .map(person -> redaction.person(person, day(entry.at()), instead));
  }

  /** Words that stand side by side as one: a name may go over the seam. */
  private static Text joined(Text text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Part part : text.parts()) {
      if (part instanceof Part.Words plain) {
        words.append(plain.words());
      } else {
        parts.add(new Part.Words(words.toString()));
        words.setLength(0);
        parts.add(part);
      }
    }
    parts.add(new Part.Words(words.toString()));
    return new Text(parts);
  }

  /** Words alone. */
  private class Plain implements Markup {
    private final LocalDate day;

    Plain(LocalDate day) {
      this.day = day;
    }

    @Override
    public String words(String words) {
      return redaction.of(words, day, instead);
    }

    @Override
    public String mention(Part.Mention mention) {
      return redaction.person(mention.person(), day, instead);
    }

    @Override
    public String addressed(Part.Addressed person) {
      return words(person.name());
    }

    @Override
    public String moment(Part.Moment moment) {
      return words(wording.day(day(Instant.ofEpochSecond(moment.second()))));
    }

    @Override
    public String link(Part.Link link) {
      return words(link.words());
    }

    @Override
    public String strong(String inner) {
      return inner;
    }

    @Override
    public String struck(String inner) {
      return inner;
    }

    private LocalDate day(Instant at) {
      return Reader.this.day(at);
    }
  }

  /** The same for a page; whatever people typed is shown as typed and does nothing. */
  private final class Html extends Plain {
    Html(LocalDate day) {
      super(day);
    }

    @Override
    public String words(String words) {
      return escaped(super.words(words));
    }

    @Override
    public String mention(Part.Mention mention) {
      return escaped(super.mention(mention));
    }

    @Override
    public String link(Part.Link link) {
      String words = words(link.words());
      return WEB.matcher(link.address()).matches() && !redaction.isPrivate(link.address())
          ? "<a href=\"%s\" rel=\"nofollow noopener noreferrer\">%s</a>"
              .formatted(escaped(link.address()), words)
          : words;
    }

    @Override
    public String strong(String inner) {
      return "<strong>" + inner + "</strong>";
    }

    @Override
    public String struck(String inner) {
      return "<s>" + inner + "</s>";
    }
  }

  /** Fit for an attribute as for what stands between tags. */
  private static String escaped(String words) {
    StringOutput safe = new StringOutput();
    Escape.htmlContent(words, safe);
    return safe.toString().replace("\"", "&quot;").replace("'", "&#39;");
  }
}
