package asterism.bot.feature.link;

import asterism.bot.command.Call;
import asterism.bot.command.UsageError;
import asterism.bot.message.Message;
import asterism.storage.link.LinkCodes.Kind;
import asterism.storage.link.LinkCodes.Offer;
import java.util.Optional;

/** One way of becoming one: who may, what it means, how it is done and undone. */
interface Bond {

  Kind kind();

  /**
   * Goes on only for who may offer this.
   *
   * @return the group it is about, where it is about one
   * @throws UsageError says who may, or what is missing
   */
  Optional<Long> offered(Call call);

  /**
   * Goes on only where the offer can be taken, by whoever calls.
   *
   * @throws UsageError says why not
   */
  void check(Call call, Offer offer);

  /** What would become of both sides. Changes nothing. */
  Message preview(Call call, Offer offer);

  /** Does it, and says what was done and how it is undone. */
  Message join(Call call, Offer offer);

  /**
   * Goes on only where this can be parted, by whoever calls; says what each side keeps. Changes
   * nothing.
   *
   * @throws UsageError says why not
   */
  Message parting(Call call);

  /** Does it, and says what was done. */
  Message part(Call call);
}
