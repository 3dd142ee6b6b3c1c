package dev.headroom.reference.part;

/** What can be asked of a process. */
public enum ProcessKind {
  /** Can be profiled as a JVM. */
  JVM,
  /** A database server. */
  DATABASE,
  /** Nothing beyond a process. */
  OTHER
}
