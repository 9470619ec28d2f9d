package asterism.storage.people;

/** A partner: what people speak and promise for. Names are unique in any case of letters. */
public record Organization(long id, String name) {}
