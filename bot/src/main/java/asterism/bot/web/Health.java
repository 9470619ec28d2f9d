package asterism.bot.web;

import asterism.bot.web.Probe.Status;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /health}: a line for each part; 200 when all are well, 503 when one is not. Answers
 * whoever asks, so the lines hold nothing about people.
 */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final List<Probe> probes;

  public Health(List<Probe> probes) {
    this.probes = List.copyOf(probes);
  }

  public Route route() {
    return Route.get("/health", this::answer);
  }

  private void answer(Context context) {
    Map<String, Status> parts = new TreeMap<>();
    probes.forEach(probe -> parts.put(probe.name(), ask(probe)));
    boolean well = parts.values().stream().allMatch(Status::well);
    StringBuilder lines = new StringBuilder();
    parts.forEach((name, status) -> lines.append(line(name, status)));
    context.status(well ? 200 : 503).contentType("text/plain; charset=utf-8");
    context.result(lines.toString());
  }

  private static String line(String name, Status status) {
    String words = status.words().replaceAll("\\R", " ");
    return name
        + ": "
        + (status.well() ? "ok" : "NOT OK")
        + (words.isEmpty() ? "" : ", " + words)
        + "\n";
  }

  private static Status ask(Probe probe) {
    try {
      return probe.status().get();
    } catch (RuntimeException e) {
      String incident = Incidents.number();
      LOG.warn("the part {} could not say how it is, incident {}", probe.name(), incident, e);
      return Status.ill("could not be asked, incident " + incident);
    }
  }
}
