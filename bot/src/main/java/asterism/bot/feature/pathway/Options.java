package asterism.bot.feature.pathway;

import asterism.bot.command.Joint;
import asterism.bot.command.Option;

/** What {@code /stage} may be told. */
final class Options {
  static final String STAGES = "stage";
  private static final int LONGEST_EVIDENCE = 300;
  private static final int LONGEST_REASON = 300;

  /** It goes into a button, which takes 2,000 characters of an address. */
  private static final int LONGEST_ON_A_BUTTON = 150;

  /** Slack's for what is filled into one field. */
  private static final int LONGEST_PATHWAY = 3000;

  /** Its number in its stage. Not called a number: that would name what it is about by itself. */
  static final Option<Integer> CRITERION = Option.number("criterion").needed();

  static final Option<String> EVIDENCE = Option.text("evidence", LONGEST_EVIDENCE).needed();
  static final Option<String> WHY =
      Option.text("because", LONGEST_REASON).after(Joint.BECAUSE).needed();

  /** Of what is looked at and then proposed by a button. */
  static final Option<String> BECAUSE =
      Option.text("because", LONGEST_ON_A_BUTTON).after(Joint.BECAUSE);

  /** By its number, of which the first may be 0, or by its name. */
  static final Option<String> STAGE = Option.text("stage", 60).needed();

  static final Option<String> PATHWAY = Option.text("pathway", LONGEST_PATHWAY).needed();

  /** What had no room in the first field. */
  static final Option<String> MORE =
      Option.meaningOfLines("more", LONGEST_PATHWAY, (option, typed, reading) -> typed);

  static final Option<Integer> PAGE = Option.number("page").forButtons();

  /** Of which a button speaks, wherever it stands. */
  static final Option<Integer> GROUP = Option.number("group").forButtons();

  /** What is proposed: advance, back or release. */
  static final Option<String> KIND = Option.text("kind", 10).forButtons();

  /** Where the group stood when the button was shown. */
  static final Option<String> FROM = Option.text("from", 3).forButtons();

  private Options() {}
}
