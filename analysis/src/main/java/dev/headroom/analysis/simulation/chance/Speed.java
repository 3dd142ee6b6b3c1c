package dev.headroom.analysis.simulation.chance;

import dev.headroom.analysis.simulation.system.SimSpeed;

/** What the same work costs now, over what it costs on average. */
public final class Speed {
  private final SimSpeed speed;
  private final Chance chance;
  private double logDrift;
  private double second = Double.NEGATIVE_INFINITY;
  private double drift = 1;

  public Speed(SimSpeed speed, Chance chance) {
    this.speed = speed;
    this.chance = chance;
    this.logDrift = speed.drift() * (speed.drift() > 0 ? chance.gaussian() : 0);
  }

  /**
   * @param served requests so far
   */
  public double cost(double now, long served) {
    if (speed.drift() > 0 && now >= second + 1) {
      step(Math.floor(now));
    }
    return speed.coldCost() > 0
        ? drift * (1 + speed.coldCost() * Math.exp(-served / speed.warmRequests()))
        : drift;
  }

  private void step(double wholeSecond) {
    double fresh = speed.drift() * Math.sqrt(1 - speed.memory() * speed.memory());
    logDrift = speed.memory() * logDrift + fresh * chance.gaussian();
    drift = Math.exp(logDrift - speed.drift() * speed.drift() / 2);
    second = wholeSecond;
  }
}
