package asterism.bot.slack;

import static java.math.BigDecimal.ONE;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.command.Reply;
import asterism.bot.slack.Ears.Ear;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Slack tells of by itself. An event is acknowledged once it has been acted upon; Slack tells
 * it again until then, and telling it again changes nothing.
 */
final class Events {
  private static final String DIRECT = "im";
  private static final String HOME = "home";
  private static final String MESSAGE = "message";

  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,9})?");

  /** {@code +1::skin-tone-3} is {@code +1}. */
  private static final Pattern SKIN_TONE = Pattern.compile("::skin-tone-\\d$");

  private final Installation here;
  private final Reception reception;
  private final Answers answers;
  private final Ears ears;
  private final Home home;
  private final Pattern ourName;

  Events(Installation here, Reception reception, Answers answers, Ears ears, Home home) {
    this.here = here;
    this.reception = reception;
    this.answers = answers;
    this.ears = ears;
    this.home = home;
    this.ourName = Pattern.compile("<@" + Pattern.quote(here.bot()) + "(?:\\|[^>]*)?>[\\s:,]*");
  }

  void listen(App app) {
    app.event(AppMentionEvent.class, (told, context) -> mentioned(told));
    app.event(MessageEvent.class, (told, context) -> written(told));
    app.event(MessageFileShareEvent.class, (told, context) -> sentWithAFile(told));
    app.event(AppHomeOpenedEvent.class, (told, context) -> opened(told));
    app.event(MemberJoinedChannelEvent.class, (told, context) -> joined(told));
    app.event(ReactionAddedEvent.class, (told, context) -> reacted(told));
    app.event(ReactionRemovedEvent.class, (told, context) -> tookBack(told));
    app.event(
        ChannelRenameEvent.class, (told, context) -> changed(told.getEvent().getChannel().getId()));
    app.event(
        GroupRenameEvent.class, (told, context) -> changed(told.getEvent().getChannel().getId()));
    app.event(ChannelArchiveEvent.class, (told, c) -> changed(told.getEvent().getChannel()));
    app.event(ChannelUnarchiveEvent.class, (told, c) -> reopened(told.getEvent().getChannel()));
    app.event(GroupArchiveEvent.class, (told, c) -> changed(told.getEvent().getChannel()));
    app.event(GroupUnarchiveEvent.class, (told, c) -> reopened(told.getEvent().getChannel()));
  }

  private Response mentioned(EventsApiPayload<AppMentionEvent> told) {
    AppMentionEvent event = told.getEvent();
    if (event.getBotId() != null || event.getUser() == null) {
      return Response.ok();
    }
    Matcher name = ourName.matcher(event.getText());
    String text = name.find() ? event.getText().substring(name.end()) : event.getText();
    String thread = Optional.ofNullable(event.getThreadTs()).orElse("");
    Ear ear = ears.in(event.getChannel(), event.getUser(), thread);
    return said(told.getEventId(), event.getUser(), event.getChannel(), thread, text, ear);
  }

  private Response written(EventsApiPayload<MessageEvent> told) {
    MessageEvent event = told.getEvent();
    return event.getBotId() == null && DIRECT.equals(event.getChannelType())
        ? direct(told.getEventId(), event.getUser(), event.getThreadTs(), event.getText())
        : Response.ok();
  }

  private Response sentWithAFile(EventsApiPayload<MessageFileShareEvent> told) {
    MessageFileShareEvent event = told.getEvent();
    return DIRECT.equals(event.getChannelType()) && !isOurs(event.getUser())
        ? direct(told.getEventId(), event.getUser(), event.getThreadTs(), event.getText())
        : Response.ok();
  }

  private Response direct(
      String delivery, @Nullable String account, @Nullable String threadTs, @Nullable String text) {
    if (account == null) {
      return Response.ok();
    }
    String thread = Optional.ofNullable(threadTs).orElse("");
    Ear ear = ears.direct(account, thread, Optional.empty());
    return said(delivery, account, "", thread, Optional.ofNullable(text).orElse(""), ear);
  }

  private Response said(
      String delivery, String account, String channel, String thread, String text, Ear ear) {
    Profile by = reception.profiles().of(account, "");
    Spoken spoken = reception.spoken().text(text);
    Deed deed = new Deed.Said(spoken.words().strip(), spoken.mentions());
    Reply reply = reception.handle(delivery, by, channel, "", deed);
    tell(ear, reply, spoken.mentions(), channel, thread);
    reception.handOver(reply, by, ear);
    return Response.ok();
  }

  /** Nothing lets a form open by itself here: a button does. */
  private void tell(
      Ear ear, Reply reply, Map<String, Mentioned> mentions, String channel, String thread) {
    List<Page> pages =
        answers.shown(reply, mentions, Optional.empty(), new Origin("", channel, thread, false));
    if (!pages.isEmpty()) {
      ear.tell(pages, false);
    }
  }

  /** Whoever administers the workspace is offered the setup when they first look the bot up. */
  private Response opened(EventsApiPayload<AppHomeOpenedEvent> told) {
    Profile by = reception.profiles().of(told.getEvent().getUser(), "");
    if (by.administrator()) {
      reception.handleDirectly(
          "added/" + here.workspace().id(), by, new Deed.Added(Deed.Added.What.WORKSPACE));
    }
    if (HOME.equals(told.getEvent().getTab())) {
      home.opened(told.getEventId(), by);
    }
    return Response.ok();
  }

  private Response joined(EventsApiPayload<MemberJoinedChannelEvent> told) {
    MemberJoinedChannelEvent event = told.getEvent();
    if (!isOurs(event.getUser())) {
      return Response.ok();
    }
    boolean noted = reception.opened(event.getChannel());
    if (!noted) {
      throw new Unheard();
    }
    if (event.getInviter() == null) {
      return Response.ok();
    }
    Profile by = reception.profiles().of(event.getInviter(), "");
    Deed added = new Deed.Added(Deed.Added.What.CHANNEL);
    return heard(reception.handle(told.getEventId(), by, event.getChannel(), "", added));
  }

  private Response reacted(EventsApiPayload<ReactionAddedEvent> told) {
    ReactionAddedEvent event = told.getEvent();
    ReactionAddedEvent.Item to = event.getItem();
    Deed.Reacted deed =
        reacted(to.getChannel(), to.getTs(), event.getReaction(), true, event.getEventTs());
    return MESSAGE.equals(to.getType()) && isOurs(event.getItemUser())
        ? react(told.getEventId(), event.getUser(), to.getChannel(), deed)
        : Response.ok();
  }

  private Response tookBack(EventsApiPayload<ReactionRemovedEvent> told) {
    ReactionRemovedEvent event = told.getEvent();
    ReactionRemovedEvent.Item from = event.getItem();
    Deed.Reacted deed =
        reacted(from.getChannel(), from.getTs(), event.getReaction(), false, event.getEventTs());
    return MESSAGE.equals(from.getType()) && isOurs(event.getItemUser())
        ? react(told.getEventId(), event.getUser(), from.getChannel(), deed)
        : Response.ok();
  }

  /** Whoever reacts to what others say does nothing to us. */
  private boolean isOurs(@Nullable String author) {
    return here.bot().equals(author);
  }

  private static Deed.Reacted reacted(
      String channel, String ts, String emoji, boolean on, @Nullable String at) {
    return new Deed.Reacted(
        MessageId.of(channel, ts).toString(), withoutSkinTone(emoji), on, moment(at));
  }

  /** {@code 1700000000.000100} is in seconds; empty where Slack does not say. */
  private static Optional<Instant> moment(@Nullable String ts) {
    return Optional.ofNullable(ts)
        .filter(written -> TIMESTAMP.matcher(written).matches())
        .map(BigDecimal::new)
        .map(
            seconds ->
                Instant.ofEpochSecond(
                    seconds.longValue(), seconds.remainder(ONE).movePointRight(9).longValue()));
  }

  /**
   * What is answered stands where the card is, and nobody else sees it. What the bot itself puts
   * there does not come here: Bolt passes no events of its own on.
   */
  private Response react(String delivery, String by, String channel, Deed.Reacted deed) {
    Profile person = reception.profiles().of(by, "");
    Reply reply = reception.handle(delivery, person, channel, "", deed);
    if (!reply.passing()) {
      String where = reception.channel(channel, "");
      Ear ear = where.isEmpty() ? ears.direct(by, "", Optional.empty()) : ears.in(where, by, "");
      tell(ear, reply, Map.of(), where, "");
      reception.handOver(reply, person, ear);
    }
    return heard(reply);
  }

  /** A reaction by the name it has in every tone of skin. */
  static String withoutSkinTone(String emoji) {
    return SKIN_TONE.matcher(emoji).replaceFirst("");
  }

  /** Who told it waits for no answer: what was not done is told again. */
  private static Response heard(Reply reply) {
    if (reply.passing()) {
      throw new Unheard();
    }
    return Response.ok();
  }

  /** What could not be shown there meanwhile is shown now. */
  private Response reopened(String channel) {
    if (!reception.opened(channel)) {
      throw new Unheard();
    }
    return Response.ok();
  }

  private Response changed(String channel) {
    reception.changed(channel);
    return Response.ok();
  }
}
