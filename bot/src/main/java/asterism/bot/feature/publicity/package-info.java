/**
 * The open record: what a collaborative shows everybody, and the rule by which no name slips in.
 */
@NullMarked
package asterism.bot.feature.publicity;

import org.jspecify.annotations.NullMarked;
