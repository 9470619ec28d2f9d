package asterism.bot.feature;

import asterism.storage.people.Group;
import asterism.storage.people.Organization;
import asterism.storage.people.Person;
import java.util.Optional;

/**
 * Somebody takes part in a group no longer.
 *
 * @param organization the one they spoke for there; what they promised for it is offered to it
 */
public record Departure(Person person, Group group, Optional<Organization> organization) {}
