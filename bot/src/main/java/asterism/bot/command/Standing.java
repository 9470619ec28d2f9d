package asterism.bot.command;

/** How a person stands to the group they speak in, or to what they speak of. */
public enum Standing {
  /** Whose promise it is. */
  OWNER(true),
  /** Who offered a promise or noted it for its owner, until that is answered. */
  OFFERER(true),
  /**
   * Who offered a promise or noted it for its owner, also once that was answered; or hands it on.
   */
  ASKER(true),
  /** Whom it was offered or handed to. */
  RECEIVER(true),
  /** Who proposed it. */
  PROPOSER(true),
  /** Who speaks for a voice in it. */
  VOICE(true),
  /** Who is spoken of. */
  SELF(true),
  /** With the organization that is spoken of. */
  COLLEAGUE(true),
  RECORDER(false),
  FACILITATOR(false),
  /** Co-chair or chair of the group. */
  CO_CHAIR(false),
  BACKBONE(false),
  ADMINISTRATOR(false);

  private final boolean toSubject;

  Standing(boolean toSubject) {
    this.toSubject = toSubject;
  }

  /** Whether only a look at what is spoken of tells. */
  boolean toSubject() {
    return toSubject;
  }
}
