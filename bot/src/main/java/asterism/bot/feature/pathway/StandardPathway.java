package asterism.bot.feature.pathway;

import static asterism.storage.pathway.Dimension.BACKBONE;
import static asterism.storage.pathway.Dimension.CONTRIBUTION;
import static asterism.storage.pathway.Dimension.ENGAGEMENT;
import static asterism.storage.pathway.Dimension.EVALUATION;
import static asterism.storage.pathway.Dimension.GOALS;
import static asterism.storage.pathway.Dimension.PRODUCT;
import static asterism.storage.pathway.Dimension.STAKEHOLDERS;

import asterism.bot.message.Wording;
import asterism.storage.pathway.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The constellation formation pathway: one pre-stage and four stages, in the reader's language. A
 * criterion never gets another number: what a group met is kept by it.
 */
final class StandardPathway {

  /** A stage by the name of its texts, and the dimension of each criterion in order. */
  private record Outlined(String key, List<Dimension> criteria) {}

  private static final List<Outlined> STAGES =
      List.of(
          new Outlined(
              "networking",
              List.of(STAKEHOLDERS, BACKBONE, ENGAGEMENT, GOALS, CONTRIBUTION, PRODUCT)),
          new Outlined(
              "incubation",
              List.of(
                  STAKEHOLDERS,
                  STAKEHOLDERS,
                  BACKBONE,
                  ENGAGEMENT,
                  ENGAGEMENT,
                  GOALS,
                  GOALS,
                  GOALS,
                  EVALUATION,
                  CONTRIBUTION,
                  PRODUCT)),
          new Outlined(
              "emerging",
              List.of(
                  STAKEHOLDERS,
                  STAKEHOLDERS,
                  BACKBONE,
                  ENGAGEMENT,
                  ENGAGEMENT,
                  ENGAGEMENT,
                  GOALS,
                  GOALS,
                  EVALUATION,
                  EVALUATION,
                  CONTRIBUTION,
                  PRODUCT)),
          new Outlined(
              "organizing",
              List.of(
                  STAKEHOLDERS,
                  STAKEHOLDERS,
                  BACKBONE,
                  ENGAGEMENT,
                  ENGAGEMENT,
                  GOALS,
                  GOALS,
                  GOALS,
                  EVALUATION,
                  EVALUATION,
                  CONTRIBUTION,
                  PRODUCT)),
          new Outlined(
              "active",
              List.of(
                  STAKEHOLDERS,
                  STAKEHOLDERS,
                  BACKBONE,
                  BACKBONE,
                  ENGAGEMENT,
                  ENGAGEMENT,
                  GOALS,
                  GOALS,
                  EVALUATION,
                  EVALUATION,
                  CONTRIBUTION,
                  PRODUCT)));

  private StandardPathway() {}

  static Route in(Wording wording) {
    List<Stop> stops = new ArrayList<>();
    for (Outlined outline : STAGES) {
      List<Criterion> criteria = new ArrayList<>();
      Map<Dimension, Integer> told = new EnumMap<>(Dimension.class);
      for (Dimension dimension : outline.criteria()) {
        int nth = told.merge(dimension, 1, Integer::sum);
        String look = dimension.name().toLowerCase(Locale.ROOT);
        String key = "stage.standard." + outline.key() + "." + look + "." + nth;
        criteria.add(new Criterion(criteria.size() + 1, dimension, wording.plain(key)));
      }
      String name = wording.plain("stage.standard." + outline.key());
      stops.add(new Stop(stops.size(), name, criteria));
    }
    return new Route(stops);
  }
}
