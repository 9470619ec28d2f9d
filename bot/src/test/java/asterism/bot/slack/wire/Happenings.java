package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What happens in the workspace, of which the bot may hear as an event. */
final class Happenings {
  private final Workspace workspace;
  private final Views views;
  private final Events events;
  private final Echo echo;
  private final UserMethods users;

  Happenings(Workspace workspace, Views views, Events events, Echo echo, UserMethods users) {
    this.workspace = workspace;
    this.views = views;
    this.events = events;
    this.echo = echo;
    this.users = users;
  }

  /** The bot hears of it in its own conversation with somebody, or where it is mentioned. */
  Heard say(String user, String channel, String typed, Optional<String> thread) {
    String subscription;
    ObjectNode event;
    String ts;
    synchronized (workspace) {
      Member member = workspace.member(user);
      Place place = inside(user, channel);
      String text = new TypedText(workspace, false).passedOn(typed);
      Post post =
          workspace.post(
              channel,
              user,
              Optional.empty(),
              thread,
              text,
              TypedText.blocks(text, "r" + payloadId()));
      ts = post.ts;
      boolean there = place.members.contains(Workspace.BOT_USER);
      boolean mentioned = text.contains("<@" + Workspace.BOT_USER + ">");
      if (!there || !mentioned && !place.direct()) {
        return tellOther(place, post, there);
      }
      event = message(post, member);
      subscription = place.direct() ? "message.im" : "app_mention";
      event.put("type", place.direct() ? "message" : "app_mention");
      if (place.direct()) {
        event.put("channel_type", "im");
      }
    }
    return events.tell(subscription, ts, event);
  }

  /** What is said among people the bot hears only if it asked for all of it. */
  private Heard tellOther(Place place, Post post, boolean there) {
    String subscription = place.kind == Place.Kind.PUBLIC ? "message.channels" : "message.groups";
    boolean wanted = there && events.subscribed(subscription);
    if (wanted) {
      ObjectNode event = message(post, workspace.member(post.author));
      events.tellSoon(subscription, event.put("channel_type", place.kind.type));
    }
    return Heard.byNobody(post.ts);
  }

  private String payloadId() {
    return workspace.time.nextTs().replace(".", "");
  }

  private static ObjectNode message(Post post, Member member) {
    ObjectNode event = post.described();
    event.put("client_msg_id", "c-" + post.ts).put("team", Payloads.team(member));
    event.put("channel", post.channel).put("event_ts", post.ts);
    if (member.stranger()) {
      event.put("user_team", member.team()).put("source_team", member.team());
    }
    return event;
  }

  Heard react(String user, Seen seen, String emoji, boolean on) {
    ObjectNode event;
    synchronized (workspace) {
      Place place = inside(user, seen.channel());
      Post post = workspace.message(seen.channel(), seen.ts());
      if (post.ephemeral()) {
        throw new IllegalArgumentException("Nobody can react to an ephemeral message.");
      }
      boolean changed = on ? post.react(user, emoji) : post.unreact(user, emoji);
      if (!changed || !place.members.contains(Workspace.BOT_USER)) {
        return Heard.byNobody(seen.ts());
      }
      event = of(on ? "reaction_added" : "reaction_removed").put("user", user);
      event.put("reaction", emoji).put("item_user", post.author);
      ObjectNode item = event.putObject("item").put("type", "message");
      item.put("channel", seen.channel()).put("ts", seen.ts());
    }
    return events.tell(on ? "reaction_added" : "reaction_removed", seen.ts(), event);
  }

  Heard openHome(String user) {
    ObjectNode event;
    synchronized (workspace) {
      event = of("app_home_opened").put("user", workspace.member(user).id());
      event.put("channel", workspace.direct(user).id).put("tab", "home");
      views.home(user).ifPresent(home -> event.set("view", home.described(Json.object())));
    }
    return events.tell("app_home_opened", "", event);
  }

  /** Somebody, or the bot itself, becomes a member. */
  Heard join(String who, String channel, Optional<String> inviter) {
    ObjectNode event;
    synchronized (workspace) {
      Place place = workspace.place(channel);
      inviter.ifPresent(by -> inside(by, channel));
      Member member = workspace.member(who);
      if (!place.members.add(who) || !place.members.contains(Workspace.BOT_USER)) {
        return Heard.byNobody("");
      }
      event = of("member_joined_channel").put("user", who).put("channel", channel);
      event.put("channel_type", place.kind.letter).put("team", Payloads.team(member));
      inviter.ifPresent(by -> event.put("inviter", by));
    }
    return events.tell("member_joined_channel", "", event);
  }

  Heard leave(String who, String channel, String by) {
    ObjectNode event;
    String type;
    synchronized (workspace) {
      Place place = workspace.place(channel);
      boolean there = place.members.contains(Workspace.BOT_USER);
      if (!place.members.remove(who) || !there) {
        return Heard.byNobody("");
      }
      boolean bot = who.equals(Workspace.BOT_USER);
      type = bot ? named("left", place) : "member_left_channel";
      event = of(type).put("channel", channel);
      if (bot) {
        event.put("actor_id", by);
      } else {
        event.put("user", who).put("channel_type", place.kind.letter).put("team", Workspace.TEAM);
      }
    }
    return events.tell(type, "", event);
  }

  Heard rename(String channel, String name) {
    ObjectNode event;
    String type;
    synchronized (workspace) {
      Place place = workspace.place(channel);
      place.name = name;
      type = named("rename", place);
      event = of(type);
      ObjectNode renamed = event.putObject("channel").put("id", channel).put("name", name);
      renamed.put("name_normalized", name).put("created", place.created);
      renamed.put("is_channel", place.kind == Place.Kind.PUBLIC).put("is_mpim", false);
      if (!place.members.contains(Workspace.BOT_USER) && place.kind != Place.Kind.PUBLIC) {
        return Heard.byNobody("");
      }
    }
    return events.tell(type, "", event);
  }

  Heard archive(String by, String channel, boolean archived) {
    ObjectNode event;
    String type;
    synchronized (workspace) {
      Place place = workspace.place(channel);
      place.archived = archived;
      type = named(archived ? "archive" : "unarchive", place);
      event = of(type).put("channel", channel).put("user", by);
      if (!place.members.contains(Workspace.BOT_USER) && place.kind != Place.Kind.PUBLIC) {
        return Heard.byNobody("");
      }
    }
    return events.tell(type, "", event);
  }

  Heard change(String user, UnaryOperator<Member> change) {
    ObjectNode event;
    synchronized (workspace) {
      Member changed = workspace.change(user, change);
      event = of("user_change");
      event.set("user", users.described(changed, true));
      event.put("cache_ts", workspace.time.now().getEpochSecond());
    }
    return events.tell("user_change", "", event);
  }

  /** Somebody who may do so takes a message away; the bot hears of it in a direct one only. */
  void delete(Seen seen) {
    synchronized (workspace) {
      Post post = workspace.message(seen.channel(), seen.ts());
      post.deleted = true;
      echo.deleted(post);
    }
  }

  Heard uninstall() {
    ObjectNode revoked = of("tokens_revoked");
    ObjectNode tokens = revoked.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(Workspace.BOT_USER);
    events.tell("tokens_revoked", "", revoked);
    return events.tell("app_uninstalled", "", of("app_uninstalled"));
  }

  private static String named(String what, Place place) {
    return (place.kind == Place.Kind.PRIVATE ? "group_" : "channel_") + what;
  }

  private static ObjectNode of(String type) {
    return Json.object().put("type", type);
  }

  private Place inside(String user, String channel) {
    Place place = workspace.place(channel);
    if (!place.members.contains(user)) {
      throw new IllegalArgumentException(user + " is not in " + channel + ".");
    }
    return place;
  }
}
