package asterism.bot.room;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reports the test as skipped, with the reason, where there is no Chromium with its driver. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {

  /** Looks for them. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Browser.program().isEmpty()) {
        return ConditionEvaluationResult.disabled("no Chromium is installed here");
      }
      return Browser.driver().isEmpty()
          ? ConditionEvaluationResult.disabled("no chromedriver is installed here")
          : ConditionEvaluationResult.enabled("Chromium and its driver are installed");
    }
  }
}
