package asterism.bot.ordeal;

import java.util.Locale;

/** How much is tried: little in each build, all of it when asked with {@code -Dordeal=whole}. */
enum Extent {
  LITTLE,
  WHOLE;

  static Extent asked() {
    return valueOf(System.getProperty("ordeal", "little").toUpperCase(Locale.ROOT));
  }

  int of(int little, int whole) {
    return this == LITTLE ? little : whole;
  }
}
