package asterism.storage.people;

import java.time.LocalDate;

/** A day off that a group lists itself. */
public record Holiday(LocalDate day, String name) {}
