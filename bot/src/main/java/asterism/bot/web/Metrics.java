package asterism.bot.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code GET /metrics}: what is counted, in the words of Prometheus. */
public final class Metrics {
  private final PrometheusMeterRegistry registry;

  public Metrics(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  public Route route() {
    return Route.get(
        "/metrics",
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape()));
  }
}
