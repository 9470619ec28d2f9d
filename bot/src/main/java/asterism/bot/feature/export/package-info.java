/** The record for whoever takes it elsewhere: tables, a page to print, a calendar. */
@NullMarked
package asterism.bot.feature.export;

import org.jspecify.annotations.NullMarked;
