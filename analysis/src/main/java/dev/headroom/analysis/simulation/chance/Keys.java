package dev.headroom.analysis.simulation.chance;

/** Keys that are asked for, one after the other. */
@FunctionalInterface
public interface Keys {
  /** The next one, from 1. */
  int next();
}
