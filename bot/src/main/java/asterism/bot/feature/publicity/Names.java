package asterism.bot.feature.publicity;

import asterism.storage.publicity.PublicNames;
import asterism.storage.publicity.PublicNames.Called;
import asterism.storage.publicity.PublicNames.Stay;
import java.util.List;
import java.util.Set;

/**
 * What everybody and everything of a collaborative is called.
 *
 * @param people all their names
 * @param stays with which organization they were when, the longest first
 * @param agreed who agreed to stand there by name
 * @param organizations their names
 * @param others what else has a name
 */
record Names(
    List<Called> people,
    List<Stay> stays,
    Set<Long> agreed,
    List<String> organizations,
    List<String> others) {
  Names {
    people = List.copyOf(people);
    stays = List.copyOf(stays);
    agreed = Set.copyOf(agreed);
    organizations = List.copyOf(organizations);
    others = List.copyOf(others);
  }

  static Names of(PublicNames known) {
    return new Names(
        known.people(), known.stays(), known.agreed(), known.organizations(), known.others());
  }
}
