package asterism.bot.slack.wire;

/** Brings things to the bot. */
interface Postman {
  /** Waits for the answer, but not longer than Slack does. */
  Ack deliver(Parcel parcel);
}
