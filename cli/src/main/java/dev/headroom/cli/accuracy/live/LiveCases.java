package dev.headroom.cli.accuracy.live;

import static dev.headroom.analysis.model.ResourceType.ACCEPT_QUEUE;
import static dev.headroom.analysis.model.ResourceType.CONNECTION_POOL;
import static dev.headroom.analysis.model.ResourceType.CPU;
import static dev.headroom.analysis.model.ResourceType.DESCRIPTORS;
import static dev.headroom.analysis.model.ResourceType.DISK;
import static dev.headroom.analysis.model.ResourceType.DOWNSTREAM;
import static dev.headroom.analysis.model.ResourceType.EGRESS;
import static dev.headroom.analysis.model.ResourceType.LOCK;
import static dev.headroom.analysis.model.ResourceType.MEMORY;
import static dev.headroom.analysis.model.ResourceType.PORTS;
import static dev.headroom.analysis.model.ResourceType.REQUEST_THREADS;
import static dev.headroom.analysis.model.ResourceType.ROW_LOCK;

import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Map;

/** The cases; a new one is one entry here. */
public final class LiveCases {
  private static final String STAGE = "stage-1";

  private static final List<LiveCase> ALL =
      List.of(
          LiveCase.asShipped(STAGE, box(CPU)),
          of(
              "missing-index",
              box(CPU)
                  .because("statement-scans-rows", "author_id")
                  .mendedBy(
                      "add-index", Map.of("table", "posts", "columns", "author_id,created_at"))),
          of(
              "scan-by-prefix",
              // The database writes a column that is a word of its own in capitals.
              box(CPU)
                  .because("statement-scans-rows", "LIKE")
                  .mendedBy("add-index", Map.of("table", "users", "columns", "NAME"))),
          of("too-many-statements", box(CPU).because("many-statements", "")),
          of("select-star-wide", box(CPU).because("wide-rows", "posts")),
          of("connection-leak", box(CONNECTION_POOL).because("connection-leak", "")),
          of("file-descriptors", box(DESCRIPTORS).because("descriptors-used-up", "java")),
          of("no-keep-alive", box(CPU).because("no-keep-alive", "")),
          of("tls-at-app", box(CPU).because("tls-handshakes", "TLS")),
          of(
              "uncompressed-large-responses",
              box(EGRESS)
                  .because("bytes-per-answer", "timeline")
                  .mendedBy("compress-responses", Map.of("box", "box-1"))),
          of("egress-limit", box(EGRESS).because("bytes-per-answer", "timeline")),
          of("retry-storm", box(DOWNSTREAM).because("retries-keep-it-down", "")),
          of("ephemeral-ports", box(PORTS).because("ports-used-up", "127.0.0.1:")),
          of("accept-backlog", box(ACCEPT_QUEUE).because("accept-backlog", "")),
          of("dns-lookup-each-time", box(DOWNSTREAM).because("slow-downstream", "(name lookup)")),
          of("n-plus-one", box(CPU).because("many-statements", "")),
          of("row-lock-contention", box(ROW_LOCK).because("row-lock-contention", "UPDATE")),
          of("deadlock-retries", box(ROW_LOCK).because("deadlocks", "")),
          of("connection-pool-small", box(CONNECTION_POOL).because("pool-too-small", "")),
          of("thread-pool-small", box(REQUEST_THREADS).because("pool-too-small", "")),
          of("slow-commit", box(DISK).because("commit-per-write", "")),
          of(
              "buffer-pool-small",
              box(DISK)
                  .because("pages-from-disk", "")
                  .mendedBy("tune-database", Map.of("box", "box-1", "bufferPoolTimes", "4"))),
          of("slow-downstream", box(DOWNSTREAM).because("slow-downstream", "")),
          of("lock-contention", box(LOCK).because("lock-contention", "AuditTrail")),
          of(
              "synchronous-logging",
              box(LOCK).because("lock-contention", "FileAppender"),
              box(CPU).because("hot-method", "FileAppender")),
          of("hot-intrinsic", box(CPU).because("hot-method", "Signer.sign")),
          of("regex-backtracking", box(CPU).because("hot-method", "Moderation")),
          of("inefficient-serialization", box(CPU).because("hot-library", "jackson")),
          of("allocation-storm", box(CPU).because("garbage-collection", "")),
          of("heap-too-small", box(MEMORY).because("heap-too-small", "")),
          of("memory-leak", box(MEMORY).because("memory-leak", "")),
          of(
              "noisy-neighbour",
              box(CPU)
                  .because("neighbours-on-cpu", "batch-job")
                  .mendedBy("move-neighbours", Map.of("box", "box-1", "program", "batch-job"))),
          of(
              "cpu-throttled",
              box(CPU)
                  .because("quota-below-cores", "")
                  .mendedBy("raise-quota", Map.of("box", "box-1", "cores", "0.30"))),
          LiveCase.of("stage-2", "slow-member", Truth.of("db-1", CPU)));

  private LiveCases() {}

  public static List<LiveCase> all() {
    return ALL;
  }

  /** The system as shipped that comes first. */
  public static LiveCase asShipped() {
    return ALL.get(0);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public static LiveCase named(String name) {
    return ALL.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no case " + name));
  }

  private static LiveCase of(String fault, Truth... truths) {
    return LiveCase.of(STAGE, fault, truths);
  }

  private static Truth box(ResourceType type) {
    return Truth.of("box-1", type);
  }
}
