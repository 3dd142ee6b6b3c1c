package dev.headroom.analysis.simulation.system;

import dev.headroom.run.BoxProcess;

/**
 * A process of a box.
 *
 * @param name unique in its box
 * @param kind what a recorder can ask of it
 */
public record SimProcess(String name, BoxProcess.Kind kind) {
  /** A service on a JVM. */
  public static final SimProcess JAVA = new SimProcess("java", BoxProcess.Kind.JVM);

  public static final SimProcess DATABASE = new SimProcess("mariadbd", BoxProcess.Kind.DATABASE);
}
