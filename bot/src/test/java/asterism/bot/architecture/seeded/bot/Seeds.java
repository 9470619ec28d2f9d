package asterism.bot.architecture.seeded.bot;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

final class Seeds {
  private Seeds() {}

  /** Stands for those of the containers, which go by this name. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Inject {}
}
