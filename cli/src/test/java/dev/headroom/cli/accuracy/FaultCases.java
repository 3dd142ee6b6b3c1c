package dev.headroom.cli.accuracy;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Map;

/** The cases; a new one is one entry here. */
final class FaultCases {
  private static final List<FaultCase> ALL =
      List.of(
          new FaultCase(
              "stage-1 as shipped",
              "stage-1",
              List.of(),
              "box-1 cpu, most of it java; no single cause",
              d ->
                  binds(d, "box-1", ResourceType.CPU)
                      && d.verdict().process().filter("java"::equals).isPresent()
                      && d.verdict().cause().isEmpty()),
          new FaultCase(
              "missing-index",
              "stage-1",
              List.of("missing-index"),
              "box-1 cpu, the timeline's statement; add-index posts(author_id, created_at)",
              d ->
                  binds(d, "box-1", ResourceType.CPU)
                      && cause(d, "statement-scans-rows")
                      && subject(d).contains("author_id")
                      && !d.remedies().isEmpty()
                      && d.remedies().get(0).id().equals("add-index")
                      && d.remedies()
                          .get(0)
                          .parameters()
                          .equals(Map.of("table", "posts", "columns", "author_id,created_at"))),
          new FaultCase(
              "connection-pool-small",
              "stage-1",
              List.of("connection-pool-small"),
              "box-1 db connections, too few of them",
              d -> binds(d, "box-1", ResourceType.CONNECTION_POOL) && cause(d, "pool-too-small")),
          new FaultCase(
              "lock-contention",
              "stage-1",
              List.of("lock-contention"),
              "the audit trail's lock in box-1; who waits for it",
              d ->
                  d.verdict()
                          .resource()
                          .filter(lock -> lock.type() == ResourceType.LOCK)
                          .filter(lock -> lock.toString().contains("AuditTrail"))
                          .isPresent()
                      && cause(d, "lock-contention")),
          new FaultCase(
              "hot-intrinsic",
              "stage-1",
              List.of("hot-intrinsic"),
              "box-1 cpu, the method that calls the digest",
              d ->
                  binds(d, "box-1", ResourceType.CPU)
                      && cause(d, "hot-method")
                      && subject(d).contains("Signer.sign")),
          new FaultCase(
              "allocation-storm",
              "stage-1",
              List.of("allocation-storm"),
              "box-1 cpu, garbage collection",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "garbage-collection")),
          new FaultCase(
              "slow database behind a full pool",
              "stage-2",
              List.of("slow-member"),
              "db-1 cpu",
              d -> binds(d, "db-1", ResourceType.CPU)));

  private FaultCases() {}

  static List<FaultCase> all() {
    return ALL;
  }

  private static boolean binds(Diagnosis diagnosis, String box, ResourceType type) {
    return diagnosis.verdict().resource().filter(new ResourceId(box, type)::equals).isPresent();
  }

  private static String subject(Diagnosis diagnosis) {
    return diagnosis.verdict().cause().flatMap(Cause::subject).orElse("");
  }

  private static boolean cause(Diagnosis diagnosis, String rule) {
    return diagnosis.verdict().cause().filter(cause -> cause.rule().equals(rule)).isPresent();
  }
}
