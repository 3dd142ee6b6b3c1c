package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.engine.basic.WaitingLine;
import dev.headroom.analysis.simulation.system.SimPlaces;

/** Places of which each is held by one job at a time, first come, first served. */
final class Places {
  private static final int NOBODY = -1;

  private final SimPlaces places;
  private final WaitingLine waiting = new WaitingLine();
  private int held;
  private int lost;
  private double changedAt;
  private double heldSeconds;
  private double waitedSeconds;
  private long uses;

  Places(SimPlaces places) {
    this.places = places;
  }

  /** Whether a job is turned away now instead of waiting. */
  boolean refuses() {
    return places.kind() == SimPlaces.Kind.DESCRIPTORS && held >= places.count();
  }

  /** Share of uses after which a place is lost. */
  double lostShare() {
    return places.lostShare();
  }

  /** Whether a job got a place; else it waits for one. */
  boolean take(int job, double now) {
    account(now);
    if (held < places.count()) {
      held++;
      return true;
    }
    waiting.add(job);
    return false;
  }

  /** A place stays taken for ever. */
  void lose(double now) {
    account(now);
    lost++;
  }

  /** Gives a place back; the job that has it now, or -1. */
  int giveBack(double now) {
    account(now);
    uses++;
    if (waiting.size() > 0) {
      return waiting.poll();
    }
    held--;
    return NOBODY;
  }

  private void account(double now) {
    heldSeconds += (held - lost) * (now - changedAt);
    waitedSeconds += waiting.size() * (now - changedAt);
    changedAt = now;
  }

  /** Seconds for which places that are given back were held until now, summed over places. */
  double heldSeconds(double now) {
    account(now);
    return heldSeconds;
  }

  /** Seconds for which jobs waited until now, summed over jobs. */
  double waitedSeconds(double now) {
    account(now);
    return waitedSeconds;
  }

  int held() {
    return held;
  }

  int waiting() {
    return waiting.size();
  }

  /** Places given back so far. */
  long uses() {
    return uses;
  }
}
