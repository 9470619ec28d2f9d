package asterism.storage.consensus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who has one voice in a proposal: an organization, or a person.
 *
 * @param organizationId where it was merged, the one it lives on in
 * @param personId present where there is no organization
 * @param name as the organization or the person is called now
 * @param delegates who speak for it, or did while it could be spoken for; the earliest first
 */
public record Voice(
    long id,
    Optional<Long> organizationId,
    Optional<Long> personId,
    String name,
    List<Delegate> delegates) {
  public Voice {
    delegates = List.copyOf(delegates);
  }

  /**
   * Somebody who speaks for a voice.
   *
   * @param alternate heard when the primary is silent, or blocks after they spoke
   * @param until when they ceased to
   */
  public record Delegate(
      long personId, String person, boolean alternate, Instant since, Optional<Instant> until) {

    public boolean isPresent() {
      return until.isEmpty();
    }
  }

  /** Who speaks for it now. */
  public List<Delegate> present() {
    return delegates.stream().filter(Delegate::isPresent).toList();
  }

  public boolean isSpokenForBy(long person) {
    return present().stream().anyMatch(delegate -> delegate.personId() == person);
  }

  /** Whether something said for that organization, or for oneself, was said for it. */
  public boolean is(Optional<Long> organization, long person) {
    return organizationId.isPresent()
        ? organizationId.equals(organization)
        : personId.filter(own -> own == person).isPresent();
  }
}
