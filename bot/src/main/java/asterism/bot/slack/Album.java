package asterism.bot.slack;

import asterism.bot.message.Picture;
import java.util.Map;
import java.util.Optional;

/**
 * The files that Slack has of a message's pictures. Of a picture that is not among them, a reader
 * is given the words.
 *
 * @param files by picture, as Slack calls them
 */
record Album(Map<Picture, String> files) {
  static final Album NONE = new Album(Map.of());

  Album {
    files = Map.copyOf(files);
  }

  Optional<String> file(Picture picture) {
    return Optional.ofNullable(files.get(picture));
  }
}
