package asterism.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Discord refuses, said without a library that would not even send it. */
class RulesTest {
  private final FakeDiscord fake = new FakeDiscord();
  private final Rest rest = new Rest(fake);
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String reading = fake.channel(guild, "early-reading");

  @AfterEach
  void end() {
    fake.close();
  }

  private String messages() {
    return "channels/" + reading + "/messages";
  }

  private static String text(String content) {
    return "{\"type\":10,\"content\":\"" + content + "\"}";
  }

  private static String row(String... buttons) {
    return "{\"type\":1,\"components\":[" + String.join(",", buttons) + "]}";
  }

  private static String button(String label, String customId) {
    return "{\"type\":2,\"style\":1,\"label\":\"%s\",\"custom_id\":\"%s\"}"
        .formatted(label, customId);
  }

  private static String v2(String... components) {
    return "{\"flags\":32768,\"components\":[" + String.join(",", components) + "]}";
  }

  private static String[] times(int count, String what) {
    return Stream.generate(() -> what).limit(count).toArray(String[]::new);
  }

  static Stream<Arguments> unsendable() {
    String five = "a".repeat(4000);
    return Stream.of(
        Arguments.of("nothing", "{}", 50006),
        Arguments.of("a long text", "{\"content\":\"" + "a".repeat(2001) + "\"}", 50035),
        Arguments.of(
            "content beside components",
            v2(text("a")).replace("{\"flags\"", "{\"content\":\"a\",\"flags\""),
            50035),
        Arguments.of("41 components", v2(times(41, text("a"))), 50035),
        Arguments.of("4001 characters", v2(text(five), text("a")), 50035),
        Arguments.of("text without the flag", "{\"components\":[" + text("a") + "]}", 50035),
        Arguments.of(
            "six buttons",
            v2(
                row(
                    Stream.of("a", "b", "c", "d", "e", "f")
                        .map(id -> button(id, id))
                        .toArray(String[]::new))),
            50035),
        Arguments.of("the same id twice", v2(row(button("a", "a"), button("b", "a"))), 50035),
        Arguments.of("a long label", v2(row(button("a".repeat(81), "a"))), 50035),
        Arguments.of("a long custom id", v2(row(button("a", "a".repeat(101)))), 50035),
        Arguments.of(
            "one component id twice",
            v2(text("a").replace("{", "{\"id\":7,"), text("b").replace("{", "{\"id\":7,")),
            50035),
        Arguments.of(
            "mentions both ways",
            "{\"content\":\"a\",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\"1\"]}}",
            50035));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsendable")
  void a_message_beyond_the_limits_is_refused(String what, String body, int code) throws Exception {
    assertThat(rest.error("POST", messages(), body)).isEqualTo(code);
    assertThat(fake.messagesSeenBy(ana, reading)).isEmpty();
    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void a_message_at_the_limits_is_taken_and_every_component_has_an_id() throws Exception {
    JsonNode sent = rest.json("POST", messages(), v2(times(40, text("a".repeat(100)))));
    assertThat(sent.path("components")).hasSize(40);
    assertThat(sent.path("components").path(39).path("id").asInt()).isEqualTo(40);
    assertThat(fake.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | all",
        "{\"allowed_mentions\":{\"parse\":[]}} | none",
        "{\"allowed_mentions\":{\"parse\":[\"everyone\"]}} | everyone",
        "{\"allowed_mentions\":{\"parse\":[],\"users\":[\"ANA\"]}} | ana",
      })
  void whom_a_message_calls_is_known(String allowed, String expected) throws Exception {
    String role = fake.role(guild, "helpers", true);
    String words = "\"content\":\"@everyone <@%s> <@&%s>\"".formatted(ana, role);
    String body = allowed.replace("ANA", ana).replaceFirst("\\{", "{" + words + ",");
    rest.call("POST", messages(), body.replace(",}", "}"));

    String[] called =
        switch (expected) {
          case "all" -> new String[] {ana, "&" + role, "everyone"};
          case "everyone" -> new String[] {"everyone"};
          case "ana" -> new String[] {ana};
          default -> new String[0];
        };
    assertThat(fake.messagesSeenBy(ana, reading).get(0).pings()).containsExactlyInAnyOrder(called);
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW_CHANNEL, POST, 50001",
    "SEND_MESSAGES, POST, 50013",
    "VIEW_CHANNEL, GET, 50001",
    "ADD_REACTIONS, PUT, 50013",
    "READ_MESSAGE_HISTORY, PUT, 50013",
  })
  void what_the_bot_may_not_do_is_refused(Permission missing, String method, int code)
      throws Exception {
    Seen seen = fake.say(ana, reading, "Hello");
    fake.deny(reading, missing);
    String path =
        method.equals("PUT")
            ? messages() + "/" + seen.id() + "/reactions/%F0%9F%91%8D/@me"
            : messages();
    assertThat(rest.error(method, path, "{\"content\":\"a\"}")).isEqualTo(code);
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void what_everybody_may_not_the_bot_may_if_it_is_let() throws Exception {
    fake.denyEveryone(reading, Permission.SEND_MESSAGES);
    assertThat(rest.error("POST", messages(), "{\"content\":\"a\"}")).isEqualTo(50013);
    fake.allow(reading, Permission.SEND_MESSAGES);
    assertThat(rest.error("POST", messages(), "{\"content\":\"a\"}")).isZero();
  }

  @Test
  void the_same_message_sent_twice_is_shown_once() throws Exception {
    String body = "{\"content\":\"a\",\"nonce\":\"n1\",\"enforce_nonce\":true}";
    JsonNode first = rest.json("POST", messages(), body);
    JsonNode second = rest.json("POST", messages(), body);
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(fake.messagesSeenBy(ana, reading)).hasSize(1);
  }

  @Test
  void who_is_gone_and_who_takes_no_messages_is_said() throws Exception {
    fake.leave(ana, guild);
    assertThat(rest.error("GET", "guilds/" + guild + "/members/" + ana, "")).isEqualTo(10007);
    fake.join(ana, guild);
    String direct = "channels/" + fake.direct(ana) + "/messages";
    fake.refuseDirect(ana, true);
    assertThat(rest.error("POST", direct, "{\"content\":\"a\"}")).isEqualTo(50007);
    fake.vanish(ana);
    assertThat(rest.error("GET", "guilds/" + guild + "/members/" + ana, "")).isEqualTo(10013);
  }

  @Test
  void an_archived_thread_is_opened_by_a_message_unless_it_is_locked() throws Exception {
    String thread = fake.thread(ana, reading, "aside");
    fake.archive(thread, false);
    String path = "channels/" + thread + "/messages";
    assertThat(rest.call("POST", path, "{\"content\":\"a\"}").statusCode()).isEqualTo(200);
    fake.archive(thread, true);
    assertThat(rest.error("POST", path, "{\"content\":\"a\"}")).isEqualTo(50083);
  }

  @Test
  void many_people_who_reacted_are_read_in_pages() throws Exception {
    Seen seen = fake.say(ana, reading, "Agreed?");
    fake.react(ana, seen, "❤️");
    fake.react(fake.owner(guild), seen, "❤");
    assertThat(fake.reacted(seen, "❤️", false)).hasSize(2);
    for (int i = 0; i < 150; i++) {
      String user = fake.member(guild, "member" + i, "Member " + i);
      fake.react(user, seen, "👍", true, i % 3 == 0);
    }
    String path = messages() + "/" + seen.id() + "/reactions/%F0%9F%91%8D?limit=100";
    JsonNode first = rest.json("GET", path, "");
    assertThat(first).hasSize(100);
    String last = first.path(99).path("id").asText();
    assertThat(rest.json("GET", path + "&after=" + last, "")).isEmpty();
    assertThat(rest.json("GET", path + "&type=1", "")).hasSize(50);
  }

  @Test
  void messages_are_listed_from_any_point() throws Exception {
    String[] ids = new String[5];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = fake.say(ana, reading, "<@" + fake.bot() + "> " + i).id();
    }
    assertThat(rest.json("GET", messages() + "?limit=2", "").findValuesAsText("content"))
        .containsExactly("<@" + fake.bot() + "> 4", "<@" + fake.bot() + "> 3");
    assertThat(listed("before=" + ids[2])).containsExactly(ids[1], ids[0]);
    assertThat(listed("after=" + ids[2])).containsExactly(ids[4], ids[3]);
    assertThat(listed("around=" + ids[2] + "&limit=3")).containsExactly(ids[3], ids[2], ids[1]);
  }

  private List<String> listed(String asked) throws Exception {
    List<String> ids = new ArrayList<>();
    rest.json("GET", messages() + "?" + asked, "").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  @Test
  void too_many_calls_are_refused_with_all_that_the_bot_needs_to_know() throws Exception {
    fake.limits(true);
    for (int i = 0; i < 5; i++) {
      assertThat(rest.call("POST", messages(), "{\"content\":\"a\"}").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = rest.call("POST", messages(), "{\"content\":\"a\"}");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Via")).isPresent();
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).contains("0");
    assertThat(refused.body()).contains("retry_after");
    assertThat(fake.messagesSeenBy(ana, reading)).hasSize(5);
  }

  @Test
  void trouble_comes_when_it_is_called() throws Exception {
    String route = "POST /channels/:channel/messages";
    fake.weather().next(route, Trouble.serverError());
    fake.weather().next(route, Trouble.tooManyEdits(Duration.ofSeconds(2)));
    fake.weather().next(route, Trouble.refused(50001));
    String body = "{\"content\":\"a\"}";
    assertThat(rest.call("POST", messages(), body).statusCode()).isEqualTo(500);
    assertThat(rest.error("POST", messages(), body)).isEqualTo(30046);
    assertThat(rest.error("POST", messages(), body)).isEqualTo(50001);
    assertThat(fake.messagesSeenBy(ana, reading)).isEmpty();
    assertThat(rest.call("POST", messages(), body).statusCode()).isEqualTo(200);
  }
}
