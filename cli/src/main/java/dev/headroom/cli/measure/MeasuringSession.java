package dev.headroom.cli.measure;

import dev.headroom.cli.option.WaitOption;
import dev.headroom.cli.session.Console;
import dev.headroom.cli.session.StopNote;
import dev.headroom.cli.session.Teardown;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.reference.supervisor.cleanup.OrphanSweep;
import java.io.IOException;

/**
 * What commands share that measure: the right to measure on this machine, the live line, what a
 * killed measurement left behind swept away, and everything closed in order in the end.
 */
public final class MeasuringSession implements AutoCloseable {
  private final Teardown teardown = new Teardown();
  private final LiveScreen screen = Console.screen();
  private final StopNote stopNote = new StopNote();
  private final Measurement measurement;

  private MeasuringSession(MeasurementPlan plan) {
    measurement = new Measurement(plan, screen, teardown, stopNote);
  }

  /** Waits for the right to measure. */
  public static MeasuringSession begin(MeasurementPlan plan, WaitOption wait) throws IOException {
    MeasuringSession session = new MeasuringSession(plan);
    try {
      session.teardown.add(wait.lock(session.screen));
      OrphanSweep.sweep(text -> session.screen.say("headroom: " + text));
      return session;
    } catch (IOException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  public Measurement measurement() {
    return measurement;
  }

  /** Another one, of a plan of its own, with the same right to measure. */
  public Measurement measurement(MeasurementPlan other) {
    return new Measurement(other, screen, teardown, stopNote);
  }

  public LiveScreen screen() {
    return screen;
  }

  @Override
  public void close() {
    screen.close();
    teardown.close();
  }
}
