package asterism.bot.feature.publicity;

import asterism.bot.command.Command;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Motion;
import asterism.bot.feature.PersonSetting;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.site.Site;
import asterism.storage.Database;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The open record: what all features publish, as pages for everybody, once a collaborative decided
 * so; and nobody by name who did not agree.
 */
public final class PublicityFeature implements Feature {
  private final Database database;
  private final Clock clock;
  private final ZoneId zone;
  private final Addresses addresses;
  private final Supplier<List<Feature>> features;
  private final Switching switching;

  /**
   * @param zone of collaboratives that have not said theirs
   * @param address under which people reach the pages, with a slash at its end; empty where nobody
   *     said
   * @param features all there are, asked when somebody looks
   */
  public PublicityFeature(
      Database database,
      Clock clock,
      ZoneId zone,
      Supplier<Optional<URI>> address,
      Supplier<List<Feature>> features) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
    this.addresses = new Addresses(address);
    this.features = features;
    this.switching = new Switching(addresses, features);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.publicity.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(switching.command());
  }

  @Override
  public Map<String, Motion> motions() {
    return Map.of(Switching.MOTION, new OpeningMotion(addresses));
  }

  @Override
  public List<PersonSetting> personSettings() {
    return List.of(Consent.setting());
  }

  @Override
  public List<Site> sites(Texts texts, Language otherwise) {
    PublicSite site = new PublicSite(database, clock, zone, addresses, features, texts, otherwise);
    return List.of(new Site(Addresses.SITE, site::answer, site::away));
  }
}
