package asterism.storage.people;

/**
 * A partner: what people speak and promise for. Names are unique in any case of letters. Those that
 * were merged into another are seen as that other.
 */
public record Organization(long id, String name) {}
