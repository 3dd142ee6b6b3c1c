package dev.headroom.dashboards.words;

import dev.headroom.analysis.evidence.latency.LatencyComponent;

/** Parts of a request's time, in words. */
public final class LatencyWords {
  private LatencyWords() {}

  public static String name(LatencyComponent component) {
    return switch (component) {
      case IN_FRONT_OF_SERVICE -> "in front of the service";
      case WAITING_FOR_CONNECTION -> "waiting for a connection";
      case HOLDING_CONNECTION -> "holding a connection";
      case IN_SERVICE -> "in the service itself";
      case WHOLE_REQUEST -> "whole request";
      case RUNNABLE -> "of it runnable, waiting for CPU";
    };
  }
}
