package asterism.bot.room;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import asterism.bot.command.Form.Choice;
import asterism.bot.message.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who and what there is in the room. */
record Scene(
    long collaborative,
    String collaborativeName,
    String workspace,
    long workspaceId,
    List<Resident> people,
    List<Channel> channels) {
  Scene {
    people = List.copyOf(people);
    channels = List.copyOf(channels);
  }

  /**
   * Somebody whom the room can speak as.
   *
   * @param account also the handle: {@code @maria} means the account {@code maria}
   * @param organization its name, or empty
   * @param ownZone the one they have said
   * @param zone theirs, or the one of those who have not said
   * @param morning the hour at which their day begins, 0 to 23
   * @param active false once the account was deactivated: what they said stays, and nobody speaks
   *     as them
   */
  record Resident(
      String account,
      String name,
      String organization,
      Language language,
      Optional<ZoneId> ownZone,
      ZoneId zone,
      int morning,
      boolean active) {

    /** Their name and whom they are with. */
    String title() {
      return organization.isEmpty() ? name : name + " (" + organization + ")";
    }
  }

  record Channel(String id, String name) {}

  Optional<Resident> person(String account) {
    return people.stream().filter(person -> person.account().equals(account)).findFirst();
  }

  /** Those who can speak. */
  List<Resident> speakers() {
    return people.stream().filter(Resident::active).toList();
  }

  Optional<Resident> speaker(String account) {
    return person(account).filter(Resident::active);
  }

  Optional<Channel> channel(String id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  /** Those to choose from, so that nobody is taken for another of the same name. */
  List<Choice> choices() {
    List<Resident> active = speakers();
    Map<String, Long> alike = active.stream().collect(groupingBy(Resident::title, counting()));
    return active.stream()
        .map(
            person ->
                new Choice(
                    person.account(),
                    alike.getOrDefault(person.title(), 1L) > 1
                        ? person.title() + " @" + person.account()
                        : person.title()))
        .toList();
  }
}
