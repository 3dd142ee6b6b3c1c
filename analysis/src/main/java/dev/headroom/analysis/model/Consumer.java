package dev.headroom.analysis.model;

import dev.headroom.run.BoxProcess;

/**
 * Who makes a resource of a box busy.
 *
 * @param name a process' name, unique in its box
 * @param kind what it is
 */
public record Consumer(String name, BoxProcess.Kind kind) {
  /** What a box used beyond its known processes. */
  public static final String REST = "other";

  /** Whoever holds places of a pool. */
  public static final String HOLDERS = "held";
}
