package dev.headroom.dashboards.words;

import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.run.file.CodeName;

/** Kinds of evidence, and how each is recorded. */
public final class EvidenceWords {
  private EvidenceWords() {}

  /** What it is, by its code. */
  static String what(String code) {
    return CodeName.find(EvidenceKind.class, code).map(EvidenceWords::what).orElse(code);
  }

  /** What it is. */
  public static String what(EvidenceKind kind) {
    return switch (kind) {
      case PROCESS_CPU -> "CPU time of each process";
      case CONNECTION_POOLS -> "connection pools";
      case REQUEST_THREADS -> "request threads";
      case STATEMENTS -> "the database's statements";
      case JVM_PROFILE -> "a profile of the JVM";
      case GARBAGE_COLLECTION -> "garbage collections";
    };
  }

  /** The option of {@code headroom run} that records it of one's own service. */
  public static String option(EvidenceKind kind) {
    return switch (kind) {
      case PROCESS_CPU -> "--pid, for every process of the target";
      case CONNECTION_POOLS, REQUEST_THREADS, GARBAGE_COLLECTION ->
          "--metrics-url, its Prometheus endpoint";
      case STATEMENTS ->
          "--db-url, with an account that may read performance_schema or pg_stat_statements";
      case JVM_PROFILE -> "--pid of the JVM, without --no-profile";
    };
  }

  /** What it is, and how it is recorded. */
  public static String howTo(String code) {
    return CodeName.find(EvidenceKind.class, code)
        .map(kind -> what(kind) + " (" + option(kind) + ")")
        .orElse(code);
  }
}
