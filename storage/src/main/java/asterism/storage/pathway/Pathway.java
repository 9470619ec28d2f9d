package asterism.storage.pathway;

import java.time.Instant;
import java.util.List;

/**
 * A pathway as a collaborative defined it.
 *
 * @param standard whether it is the one whose words are the bot's own; then it has no stages here
 * @param stages numbered from 1
 */
public record Pathway(long id, boolean standard, Instant at, long byPersonId, List<Stage> stages) {
  public static final int LONGEST_NAME = 40;
  public static final int LONGEST_CRITERION = 120;
  public static final int FEWEST_STAGES = 2;
  public static final int MOST_STAGES = 8;

  /** In one stage. */
  public static final int MOST_CRITERIA = 15;

  public Pathway {
    stages = List.copyOf(stages);
  }

  /**
   * @param name at most {@value #LONGEST_NAME} characters
   * @param criteria at most {@value #MOST_CRITERIA}, numbered from 1
   */
  public record Stage(String name, List<Criterion> criteria) {
    public Stage {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * What is to be true.
   *
   * @param wording at most {@value #LONGEST_CRITERION} characters
   */
  public record Criterion(Dimension dimension, String wording) {}
}
