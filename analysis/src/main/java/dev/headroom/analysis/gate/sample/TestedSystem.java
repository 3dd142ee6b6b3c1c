package dev.headroom.analysis.gate.sample;

/** What was under test, wherever it listened: a service is started on one port here and there. */
public final class TestedSystem {
  private TestedSystem() {}

  /** The target without its port. */
  public static String name(String target) {
    return target.replaceFirst("^(https?://[^/:]+):[0-9]+", "$1");
  }
}
