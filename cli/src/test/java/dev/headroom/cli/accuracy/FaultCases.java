package dev.headroom.cli.accuracy;

import dev.headroom.analysis.diagnosis.Diagnosis;
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
                      && cause(d, "statement-scans-rows", "author_id")
                      && remedy(d, "add-index")
                          .equals(Map.of("table", "posts", "columns", "author_id,created_at"))),
          new FaultCase(
              "scan-by-prefix",
              "stage-1",
              List.of("scan-by-prefix"),
              "box-1 cpu, the search by prefix; add-index users(name)",
              d ->
                  binds(d, "box-1", ResourceType.CPU)
                      && cause(d, "statement-scans-rows", "LIKE")
                      && remedy(d, "add-index")
                          // The database writes a column that is a word of its own in capitals.
                          .equals(Map.of("table", "users", "columns", "NAME"))),
          new FaultCase(
              "n-plus-one",
              "stage-1",
              List.of("n-plus-one"),
              "box-1 cpu, many executions of one statement",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "many-statements", "")),
          new FaultCase(
              "too-many-statements",
              "stage-1",
              List.of("too-many-statements"),
              "box-1 cpu, dozens of different statements a request",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "many-statements", "")),
          new FaultCase(
              "select-star-wide",
              "stage-1",
              List.of("select-star-wide"),
              "box-1 cpu, what large columns cost on both sides",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "wide-rows", "posts")),
          new FaultCase(
              "row-lock-contention",
              "stage-1",
              List.of("row-lock-contention"),
              "a row's lock; the statement that waits for it",
              d ->
                  binds(d, "box-1", ResourceType.ROW_LOCK)
                      && cause(d, "row-lock-contention", "UPDATE")),
          new FaultCase(
              "deadlock-retries",
              "stage-1",
              List.of("deadlock-retries"),
              "rows' locks, taken in opposite orders",
              d -> binds(d, "box-1", ResourceType.ROW_LOCK) && cause(d, "deadlocks", "")),
          new FaultCase(
              "connection-pool-small",
              "stage-1",
              List.of("connection-pool-small"),
              "box-1 db connections, too few of them",
              d ->
                  binds(d, "box-1", ResourceType.CONNECTION_POOL)
                      && cause(d, "pool-too-small", "")),
          new FaultCase(
              "connection-leak",
              "stage-1",
              List.of("connection-leak"),
              "box-1 db connections, some of which never come back",
              d ->
                  binds(d, "box-1", ResourceType.CONNECTION_POOL)
                      && cause(d, "connection-leak", "")),
          new FaultCase(
              "file-descriptors",
              "stage-1",
              List.of("file-descriptors"),
              "box-1 file descriptors, as many as its limit",
              d ->
                  binds(d, "box-1", ResourceType.DESCRIPTORS)
                      && cause(d, "descriptors-used-up", "java")),
          new FaultCase(
              "no-keep-alive",
              "stage-1",
              List.of("no-keep-alive"),
              "box-1 cpu, a new connection for every request",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "no-keep-alive", "")),
          new FaultCase(
              "accept-backlog",
              "stage-1",
              List.of("accept-backlog"),
              "box-1 accept queue, connections that are not taken",
              d -> binds(d, "box-1", ResourceType.ACCEPT_QUEUE) && cause(d, "accept-backlog", "")),
          new FaultCase(
              "thread-pool-small",
              "stage-1",
              List.of("thread-pool-small"),
              "box-1 request threads, too few of them",
              d ->
                  binds(d, "box-1", ResourceType.REQUEST_THREADS)
                      && cause(d, "pool-too-small", "")),
          new FaultCase(
              "slow-downstream",
              "stage-1",
              List.of("slow-downstream"),
              "the call of another service",
              d -> binds(d, "box-1", ResourceType.DOWNSTREAM) && cause(d, "slow-downstream", "")),
          new FaultCase(
              "dns-lookup-each-time",
              "stage-1",
              List.of("dns-lookup-each-time"),
              "the look-up of a name",
              d ->
                  binds(d, "box-1", ResourceType.DOWNSTREAM)
                      && cause(d, "slow-downstream", "(name lookup)")),
          new FaultCase(
              "lock-contention",
              "stage-1",
              List.of("lock-contention"),
              "the audit trail's lock in box-1; who waits for it",
              d ->
                  binds(d, "box-1", ResourceType.LOCK)
                      && d.verdict().resource().orElseThrow().toString().contains("AuditTrail")
                      && cause(d, "lock-contention", "")),
          new FaultCase(
              "synchronous-logging",
              "stage-1",
              List.of("synchronous-logging"),
              "the log file's lock in box-1, or what writing it costs the cpu",
              d ->
                  binds(d, "box-1", ResourceType.LOCK) && cause(d, "lock-contention", "")
                      || binds(d, "box-1", ResourceType.CPU)
                          && cause(d, "hot-method", "FileAppender")),
          new FaultCase(
              "hot-intrinsic",
              "stage-1",
              List.of("hot-intrinsic"),
              "box-1 cpu, the method that calls the digest",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "hot-method", "Signer.sign")),
          new FaultCase(
              "regex-backtracking",
              "stage-1",
              List.of("regex-backtracking"),
              "box-1 cpu, the method that matches",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "hot-method", "")),
          new FaultCase(
              "inefficient-serialization",
              "stage-1",
              List.of("inefficient-serialization"),
              "box-1 cpu, the library that writes JSON",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "hot-library", "jackson")),
          new FaultCase(
              "allocation-storm",
              "stage-1",
              List.of("allocation-storm"),
              "box-1 cpu, garbage collection",
              d -> binds(d, "box-1", ResourceType.CPU) && cause(d, "garbage-collection", "")),
          new FaultCase(
              "heap-too-small",
              "stage-1",
              List.of("heap-too-small"),
              "box-1 memory, a live set that fills the heap",
              d -> binds(d, "box-1", ResourceType.MEMORY) && cause(d, "heap-too-small", "")),
          new FaultCase(
              "memory-leak",
              "stage-1",
              List.of("memory-leak"),
              "box-1 memory, a live set that grows",
              d -> binds(d, "box-1", ResourceType.MEMORY) && cause(d, "memory-leak", "")),
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

  /** Whether a resource of that box and type is named, whatever its own name. */
  private static boolean binds(Diagnosis diagnosis, String box, ResourceType type) {
    return diagnosis
        .verdict()
        .resource()
        .filter(named -> named.box().equals(box) && named.type() == type)
        .isPresent();
  }

  /**
   * @param subject what the cause's subject has somewhere
   */
  private static boolean cause(Diagnosis diagnosis, String rule, String subject) {
    return diagnosis
        .verdict()
        .cause()
        .filter(cause -> cause.rule().equals(rule))
        .filter(cause -> cause.subject().orElse("").contains(subject))
        .isPresent();
  }

  /** The parameters of the first remedy, if it is that one. */
  private static Map<String, String> remedy(Diagnosis diagnosis, String id) {
    return diagnosis.remedies().stream()
        .limit(1)
        .filter(first -> first.id().equals(id))
        .findFirst()
        .map(first -> first.parameters())
        .orElse(Map.of());
  }
}
