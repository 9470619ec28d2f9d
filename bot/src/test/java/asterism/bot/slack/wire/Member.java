package asterism.bot.slack.wire;

/**
 * Somebody of the workspace, or of another one that shares a channel with it.
 *
 * @param id such as {@code U00000001}; given by {@link FakeSlack#welcome}
 * @param zone such as {@code America/New_York}
 * @param locale such as {@code en-US}
 * @param team their own workspace; empty for this one
 */
public record Member(
    String id,
    String handle,
    String realName,
    String displayName,
    String zone,
    String locale,
    boolean admin,
    boolean owner,
    boolean deleted,
    boolean bot,
    String team) {

  public static Member called(String handle, String realName) {
    return new Member(
        "", handle, realName, "", "America/New_York", "en-US", false, false, false, false, "");
  }

  Member withId(String given) {
    return new Member(
        given, handle, realName, displayName, zone, locale, admin, owner, deleted, bot, team);
  }

  public Member shownAs(String name) {
    return new Member(id, handle, realName, name, zone, locale, admin, owner, deleted, bot, team);
  }

  public Member named(String name) {
    return new Member(
        id, handle, name, displayName, zone, locale, admin, owner, deleted, bot, team);
  }

  public Member in(String otherZone) {
    return new Member(
        id, handle, realName, displayName, otherZone, locale, admin, owner, deleted, bot, team);
  }

  public Member speaking(String otherLocale) {
    return new Member(
        id, handle, realName, displayName, zone, otherLocale, admin, owner, deleted, bot, team);
  }

  public Member asAdmin() {
    return new Member(
        id, handle, realName, displayName, zone, locale, true, owner, deleted, bot, team);
  }

  public Member asOwner() {
    return new Member(
        id, handle, realName, displayName, zone, locale, true, true, deleted, bot, team);
  }

  public Member deactivated() {
    return new Member(
        id, handle, realName, displayName, zone, locale, admin, owner, true, bot, team);
  }

  public Member asBot() {
    return new Member(
        id, handle, realName, displayName, zone, locale, admin, owner, deleted, true, team);
  }

  public Member ofTeam(String otherTeam) {
    return new Member(
        id, handle, realName, displayName, zone, locale, admin, owner, deleted, bot, otherTeam);
  }

  boolean stranger() {
    return !team.isEmpty();
  }
}
