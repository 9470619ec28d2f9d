package asterism.bot.feature.pathway;

import asterism.storage.pathway.Dimension;

/**
 * What is to be true of a stage.
 *
 * @param number in its stage, as people call it; for ever the same
 */
record Criterion(int number, Dimension dimension, String words) {}
