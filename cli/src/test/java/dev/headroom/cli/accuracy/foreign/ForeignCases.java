package dev.headroom.cli.accuracy.foreign;

import static dev.headroom.analysis.model.ResourceType.CONNECTION_POOL;
import static dev.headroom.analysis.model.ResourceType.CPU;
import static dev.headroom.analysis.model.ResourceType.DOWNSTREAM;
import static dev.headroom.analysis.model.ResourceType.LOCK;
import static dev.headroom.analysis.model.ResourceType.REQUEST_THREADS;
import static dev.headroom.analysis.model.ResourceType.ROW_LOCK;

import dev.headroom.analysis.model.ResourceType;
import dev.headroom.cli.accuracy.live.Truth;
import dev.headroom.cli.accuracy.live.Truths;
import java.util.List;
import java.util.Map;

/** What may be wrong with the shop. */
final class ForeignCases {
  private static final String BOX = "service";
  private static final String SCAN = "statement-scans-rows";

  private static final List<ForeignCase> ALL =
      List.of(
          of("", is(CPU)),
          of("visitor-book", is(LOCK).because("lock-contention", "VisitorBook")),
          with(
              "reservation",
              List.of("--spring.datasource.hikari.maximum-pool-size=3"),
              is(CONNECTION_POOL).because("pool-too-small", "")),
          of(
              "missing-index",
              is(CPU)
                  .because(SCAN, "customer_id")
                  .mendedBy("add-index", Map.of("table", "purchase", "columns", "customer_id"))),
          of(
              "prefix-search",
              is(CPU)
                  .because(SCAN, "like")
                  .mendedBy("add-index", Map.of("table", "customer", "columns", "name"))),
          of("lazy-loading", is(CPU).because("many-statements", "")),
          of(
              "baskets",
              is(CPU).because("garbage-collection", ""),
              is(CPU).because("hot-method", "Baskets")),
          of("signature", is(CPU).because("hot-method", "Signature")),
          of("partner", is(DOWNSTREAM).because("slow-downstream", "")),
          with(
              "slow-work",
              List.of("--server.tomcat.threads.max=4"),
              is(REQUEST_THREADS).because("pool-too-small", "")),
          of(
              "export",
              is(CPU).because("hot-library", "jackson"),
              is(CPU).because("hot-method", "Export")),
          of("best-seller", is(ROW_LOCK).because("row-lock-contention", "UPDATE")),
          of("lost-connection", is(CONNECTION_POOL).because("connection-leak", "")));

  private ForeignCases() {}

  static List<ForeignCase> all() {
    return ALL;
  }

  static ForeignCase named(String flaw) {
    return ALL.stream().filter(known -> known.flaw().equals(flaw)).findFirst().orElseThrow();
  }

  private static ForeignCase of(String flaw, Truth... truths) {
    return with(flaw, List.of(), truths);
  }

  private static ForeignCase with(String flaw, List<String> settings, Truth... truths) {
    return new ForeignCase(flaw, settings, new Truths(List.of(truths)));
  }

  private static Truth is(ResourceType type) {
    return Truth.of(BOX, type);
  }
}
