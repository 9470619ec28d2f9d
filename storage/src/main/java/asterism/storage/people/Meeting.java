package asterism.storage.people;

import java.time.LocalDate;

/** A group met on a day. */
public record Meeting(long id, long groupId, LocalDate day) {}
