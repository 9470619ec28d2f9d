package asterism.bot.discord;

import static net.dv8tion.jda.api.requests.ErrorResponse.UNKNOWN_MEMBER;
import static net.dv8tion.jda.api.requests.ErrorResponse.UNKNOWN_USER;

import asterism.bot.chat.Remembered;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who people are, as Discord tells. Waits for it. Safe for use by many threads. */
final class Profiles {
  private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
  private static final Route SEARCH =
      Route.custom(net.dv8tion.jda.api.requests.Method.GET, "guilds/{guild_id}/members/search");
  private static final String MOST_FOUND = "100";

  private final JDA discord;
  private final Remembered<Profile> known = new Remembered<>(this::ask, profile -> true);

  Profiles(JDA discord) {
    this.discord = discord;
  }

  /** Somebody in a server, of whom Discord need not have told anything yet. */
  Profile of(Guild server, String account) {
    return known.of(server.getId() + "/" + account).orElseGet(() -> Profile.guessed(account));
  }

  /** As far as it is known without asking. */
  Optional<Profile> known(String server, String account) {
    return known.ifThere(server + "/" + account);
  }

  /** As just told. */
  void told(String server, Profile profile) {
    known.told(server + "/" + profile.account(), profile);
  }

  private Optional<Profile> ask(String key) {
    String[] parts = key.split("/", 2);
    Guild server = discord.getGuildById(parts[0]);
    if (server == null || !parts[1].matches("[0-9]{1,20}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Profile.of(server.retrieveMemberById(parts[1]).useCache(false).complete()));
    } catch (ErrorResponseException e) {
      boolean gone = e.getErrorResponse() == UNKNOWN_MEMBER || e.getErrorResponse() == UNKNOWN_USER;
      return gone ? Optional.of(outside(parts[1]).gone()) : Optional.empty();
    } catch (RuntimeException e) {
      LOG.info("Discord could not be asked about an account: {}", e.toString());
      return Optional.empty();
    }
  }

  private Profile outside(String account) {
    try {
      User user = discord.retrieveUserById(account).complete();
      return Profile.of(user);
    } catch (ErrorResponseException e) {
      return Profile.guessed(account);
    }
  }

  /** Members whose name or nickname begins so. */
  List<Found> search(Guild server, String beginning) {
    try {
      return new RestActionImpl<List<Found>>(
              discord,
              SEARCH
                  .compile(server.getId())
                  .withQueryParams("query", beginning, "limit", MOST_FOUND),
              (response, request) ->
                  response.getArray().stream(net.dv8tion.jda.api.utils.data.DataArray::getObject)
                      .map(Found::of)
                      .toList())
          .complete();
    } catch (RuntimeException e) {
      LOG.info("Discord could not be asked for members: {}", e.toString());
      return List.of();
    }
  }

  /**
   * Somebody found.
   *
   * @param names by which they may be called
   */
  record Found(String account, List<String> names) {
    private static Found of(DataObject member) {
      DataObject user = member.getObject("user");
      return new Found(
          user.getString("id"),
          java.util.stream.Stream.of(
                  member.getString("nick", ""),
                  user.getString("global_name", ""),
                  user.getString("username", ""))
              .filter(name -> !name.isEmpty())
              .toList());
    }

    static Found of(Member member) {
      return new Found(
          member.getId(), List.of(member.getEffectiveName(), member.getUser().getName()));
    }
  }
}
