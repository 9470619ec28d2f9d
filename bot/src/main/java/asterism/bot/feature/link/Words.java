package asterism.bot.feature.link;

import asterism.bot.command.Call;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.link.LinkCodes.Extent;
import asterism.storage.link.LinkCodes.Offer;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Workspace;
import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;

/** What workspaces and channels are called, and how much there is in them. */
final class Words {
  private static final int MOST_NAMED = 12;

  private Words() {}

  /** "Riverside (Slack)". */
  static String workspace(Wording wording, String name, String platform) {
    return wording.plain("link.workspace", "name", name, "platform", Service.of(platform));
  }

  static String workspace(Wording wording, Offer offer) {
    return workspace(wording, offer.workspaceName(), offer.platform());
  }

  /** The one it is said in. */
  static Workspace here(Call call) {
    return new Workspaces(call.transaction())
        .all().stream().filter(each -> each.id() == call.workspace()).findFirst().orElseThrow();
  }

  /** The service it is said in, for texts to choose by. */
  static Object platform(Call call) {
    return Service.of(here(call).platform());
  }

  static String here(Call call, Wording wording) {
    Workspace here = here(call);
    return workspace(wording, here.name(), here.platform());
  }

  /** "#reading on Riverside (Slack) and #reading on Riverside (Discord)". */
  static String channels(long group, Transaction transaction, Wording wording) {
    return listed(
        wording,
        new Groups(transaction)
            .channels(group).stream()
                .map(
                    channel ->
                        wording.plain(
                            "link.channel",
                            "channel",
                            channel.name(),
                            "workspace",
                            workspace(wording, channel.workspaceName(), channel.platform())))
                .toList());
  }

  static Text extent(Wording wording, String where, Extent extent) {
    return wording.say(
        "link.extent",
        "where",
        where,
        "people",
        extent.people(),
        "organizations",
        extent.organizations(),
        "groups",
        extent.groups(),
        "commitments",
        extent.commitments(),
        "proposals",
        extent.proposals());
  }

  /** "a, b and 4 more". */
  static String listed(Wording wording, List<String> names) {
    List<String> said = new ArrayList<>(names.subList(0, Math.min(MOST_NAMED, names.size())));
    if (names.size() > MOST_NAMED) {
      said.add(wording.plain("link.more", "n", names.size() - MOST_NAMED));
    }
    return ListFormatter.getInstance(wording.language().locale()).format(said);
  }

  /** A chat service, for texts to choose by. */
  private enum Service {
    SLACK,
    DISCORD,
    ROOM;

    static Service of(String platform) {
      return switch (platform) {
        case "slack" -> SLACK;
        case "discord" -> DISCORD;
        default -> ROOM;
      };
    }
  }
}
