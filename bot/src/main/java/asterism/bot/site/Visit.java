package asterism.bot.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody asks for a page. Nobody knows who: there is no session and no cookie.
 *
 * @param path below the site's own, piece by piece, decoded
 * @param query by name, the first where a name stands there several times
 * @param languages as the browser says which it would like: {@code Accept-Language}
 */
public record Visit(List<String> path, Map<String, String> query, String languages) {
  public Visit {
    path = List.copyOf(path);
    query = Map.copyOf(query);
  }

  public Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name));
  }
}
