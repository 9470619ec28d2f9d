package asterism.bot.slack.wire;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who may call what. Safe for use by many threads. */
final class Gate {
  /** All that the bot could ask for. */
  static final Set<String> EVERYTHING =
      Set.of(
          "app_mentions:read",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "dnd:read",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "mpim:read",
          "reactions:read",
          "reactions:write",
          "users:read");

  final String botToken;
  final String appToken;
  private final Set<String> granted = new LinkedHashSet<>(EVERYTHING);
  private final Set<String> grantedToApp = new LinkedHashSet<>(Set.of("connections:write"));
  private boolean uninstalled;

  Gate(String botToken, String appToken) {
    this.botToken = botToken;
    this.appToken = appToken;
  }

  synchronized void grant(Collection<String> scopes) {
    granted.clear();
    granted.addAll(scopes);
  }

  synchronized void revoke(String scope) {
    granted.remove(scope);
    grantedToApp.remove(scope);
  }

  synchronized void uninstall() {
    uninstalled = true;
  }

  synchronized boolean installed() {
    return !uninstalled;
  }

  /** As in {@code x-oauth-scopes}. */
  synchronized String grantedTo(String token) {
    return String.join(",", token.equals(appToken) ? grantedToApp : granted);
  }

  synchronized boolean has(String scope) {
    return granted.contains(scope);
  }

  synchronized void require(String scope) {
    if (!granted.contains(scope)) {
      throw Refusal.missingScope(scope, String.join(",", granted));
    }
  }

  synchronized void check(Endpoint endpoint, String token) {
    if (token.isEmpty()) {
      throw new Refusal("not_authed");
    }
    boolean app = token.equals(appToken);
    if (!app && !token.equals(botToken)) {
      throw new Refusal("invalid_auth");
    }
    if (uninstalled) {
      throw new Refusal("account_inactive");
    }
    if (app != endpoint.appToken() && !endpoint.name().equals("auth.test")) {
      throw new Refusal("not_allowed_token_type");
    }
    Set<String> scopes = app ? grantedToApp : granted;
    if (!endpoint.scopes().isEmpty() && endpoint.scopes().stream().noneMatch(scopes::contains)) {
      throw Refusal.missingScope(String.join(",", endpoint.scopes()), String.join(",", scopes));
    }
  }
}
