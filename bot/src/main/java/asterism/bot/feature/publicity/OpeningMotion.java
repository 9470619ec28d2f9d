package asterism.bot.feature.publicity;

import asterism.bot.feature.Motion;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.publicity.OpenRecord;
import asterism.storage.publicity.OpenRecords;
import java.time.Instant;

/** Once it is adopted, the record is open. */
record OpeningMotion(Addresses addresses) implements Motion {
  @Override
  public Text means(long subject, Transaction transaction, Wording wording) {
    String name = new OpenRecords(transaction).find().map(OpenRecord::name).orElse("");
    return wording.say(
        "publicity.means",
        "address",
        addresses.whole(name).orElseGet(() -> "/" + Addresses.SITE + "/" + name));
  }

  @Override
  public void adopted(long subject, int proposal, Transaction transaction, Instant now) {
    OpenRecords records = new OpenRecords(transaction);
    records.undecided();
    if (records.settle(subject, now)) {
      records.open(proposal, now);
    }
  }

  @Override
  public void dropped(long subject, int proposal, Transaction transaction, Instant now) {
    new OpenRecords(transaction).settle(subject, now);
  }
}
