package dev.headroom.analysis.simulation.chance;

import dev.headroom.analysis.simulation.system.SimRequest;
import java.util.List;

/** Which kind of request comes next, by their weights. */
public final class Mix {
  private final Chance chance;
  private final double[] cumulatedWeights;

  public Mix(List<SimRequest> requests, Chance chance) {
    this.chance = chance;
    this.cumulatedWeights = new double[requests.size()];
    double sum = 0;
    for (int i = 0; i < cumulatedWeights.length; i++) {
      sum += requests.get(i).weight();
      cumulatedWeights[i] = sum;
    }
  }

  /** Index of a request. */
  public int next() {
    double wanted = chance.share() * cumulatedWeights[cumulatedWeights.length - 1];
    int kind = 0;
    while (cumulatedWeights[kind] <= wanted) {
      kind++;
    }
    return kind;
  }
}
