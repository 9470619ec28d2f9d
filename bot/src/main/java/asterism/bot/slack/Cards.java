package asterism.bot.slack;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.message.Message;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cards as messages in Slack, each with its {@link Mark}. What does not fit into one message stands
 * in a thread under it; in somebody's own conversation, one after the other.
 */
final class Cards {
  private static final Set<String> GONE = Set.of("message_not_found");

  /** What Slack says of blocks with a picture that cannot be shown yet, as of any wrong ones. */
  private static final String WRONG_BLOCKS = "invalid_blocks";

  private final Api api;
  private final Lookup lookup;
  private final Pictures pictures;

  Cards(Api api, Clock machine) {
    this.api = api;
    this.lookup = new Lookup(api, machine);
    this.pictures = new Pictures(api, machine);
  }

  Shown post(Place place, long card, Message message) {
    Answer<Album> album = pictures.of(message);
    return album.isDone() ? post(place, new Issue(card, message, album.get())) : not(album);
  }

  private Shown post(Place place, Issue issue) {
    Answer<ChatPostMessageResponse> first = post(place.id(), Optional.empty(), issue, 1);
    return first.isDone()
        ? rest(MessageId.of(first.get().getChannel(), first.get().getTs()), !place.direct(), issue)
        : not(first, issue.page(1), issue);
  }

  Shown edit(Place place, long card, String written, Message now) {
    Answer<Album> album = pictures.of(now);
    if (!album.isDone()) {
      return not(album);
    }
    MessageId known = MessageId.parse(written);
    Issue issue = new Issue(card, now, album.get());
    if (issue.pages().size() <= known.pages().size()) {
      return edit(place, known, issue);
    }
    Answer<MessageId> grown = lookup.grown(known, card, place.direct());
    return grown.isDone() ? edit(place, grown.get(), issue) : not(grown);
  }

  private Shown edit(Place place, MessageId at, Issue issue) {
    int pages = issue.pages().size();
    for (int number = 1; number <= Math.min(pages, at.pages().size()); number++) {
      Answer<?> edited = edit(at.channel(), at.pages().get(number - 1), issue, number);
      if (GONE.contains(edited.error()) && at.pages().size() > 1) {
        withoutRest(at, 0); // what is left of it would stand beside what is posted anew
      }
      if (!edited.isDone()) {
        return not(edited, issue.page(number), issue);
      }
    }
    return pages > at.pages().size() ? rest(at, !place.direct(), issue) : withoutRest(at, pages);
  }

  private Answer<?> edit(String channel, String ts, Issue issue, int number) {
    Page page = issue.page(number);
    return noted(
        api.inTurn(
            Method.UPDATE,
            slack ->
                slack.chatUpdate(
                    r -> r.channel(channel).ts(ts).blocks(page.blocks()).text(page.text()))),
        page,
        issue);
  }

  /**
   * Posts the pages that do not stand there yet.
   *
   * @param below whether in a thread under the first
   */
  private Shown rest(MessageId first, boolean below, Issue issue) {
    List<String> standing = new ArrayList<>(first.pages());
    Optional<String> thread = Optional.of(first.first()).filter(ts -> below);
    while (standing.size() < issue.pages().size()) {
      int number = standing.size() + 1;
      Answer<ChatPostMessageResponse> posted = post(first.channel(), thread, issue, number);
      if (!posted.isDone()) {
        // what stands already is found by its card's number, and goes on from there
        return new Shown(
            Verdict.IN_DOUBT,
            Optional.empty(),
            not(posted, issue.page(number), issue).after(),
            "page " + number + " is missing");
      }
      standing.add(posted.get().getTs());
    }
    return Shown.at(new MessageId(first.channel(), standing).toString());
  }

  private Shown withoutRest(MessageId at, int pages) {
    for (String ts : at.pages().subList(pages, at.pages().size())) {
      Answer<?> deleted =
          api.inTurn(Method.DELETE, slack -> slack.chatDelete(r -> r.channel(at.channel()).ts(ts)));
      if (!deleted.isDone() && !GONE.contains(deleted.error())) {
        return not(deleted);
      }
    }
    return Shown.at(new MessageId(at.channel(), at.pages().subList(0, pages)).toString());
  }

  private Answer<ChatPostMessageResponse> post(
      String channel, Optional<String> thread, Issue issue, int number) {
    Page page = issue.page(number);
    @Nullable String root = thread.orElse(null);
    return noted(
        api.toPost(
            channel,
            slack ->
                slack.chatPostMessage(
                    r ->
                        r.channel(channel)
                            .threadTs(root)
                            .blocks(page.blocks())
                            .text(page.text())
                            .mrkdwn(false)
                            .unfurlLinks(false)
                            .unfurlMedia(false)
                            .metadata(Mark.of(issue.card(), number)))),
        page,
        issue);
  }

  private <T> Answer<T> noted(Answer<T> answer, Page page, Issue issue) {
    if (answer.isDone() && page.isIllustrated()) {
      pictures.shown(issue.album());
    }
    return answer;
  }

  Found find(Place place, long card, Instant since) {
    return lookup.find(place, card, since);
  }

  private Shown not(Answer<?> answer, Page page, Issue issue) {
    return page.isIllustrated() && answer.error().equals(WRONG_BLOCKS)
        ? pictures.refused(issue.album())
        : not(answer);
  }

  private static Shown not(Answer<?> answer) {
    return new Shown(Verdicts.of(answer), Optional.empty(), answer.after(), answer.error());
  }

  /** What a card shows from now on. */
  private record Issue(long card, Album album, List<Page> pages) {
    Issue(long card, Message message, Album album) {
      this(card, album, Pages.of(message, Buttons.CARD, album));
    }

    Page page(int number) {
      return pages.get(number - 1);
    }
  }
}
