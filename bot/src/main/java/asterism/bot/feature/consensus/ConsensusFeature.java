package asterism.bot.feature.consensus;

import asterism.bot.feature.Feature;

/** Consensus: what is proposed, what each voice says, what it comes to, and the record of it. */
public final class ConsensusFeature implements Feature {

  @Override
  public String texts() {
    return "asterism.bot.feature.consensus.texts";
  }
}
