package dev.headroom.reference.supervisor;

import dev.headroom.reference.part.RunningPart;
import dev.headroom.reference.supervisor.StartedSystem.StartedProcess;
import dev.headroom.reference.topology.PartPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits for parts to be ready. */
final class Readiness {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int INTERVAL_MILLIS = 100;
  private static final int SAID_LINES = 5;

  private Readiness() {}

  /**
   * Asks a part until it is ready.
   *
   * @param processes of it
   * @throws IOException if it is not in time or has ended, with what it printed last
   */
  static void await(PartPlace place, RunningPart part, List<StartedProcess> processes)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    for (Optional<String> why = part.notReady(); why.isPresent(); why = part.notReady()) {
      boolean allLive = processes.stream().allMatch(started -> started.process().isAlive());
      if (!allLive || System.nanoTime() > deadline) {
        throw new IOException(place + " does not start (" + why.get() + ")" + said(processes));
      }
      Thread.sleep(INTERVAL_MILLIS);
    }
  }

  private static String said(List<StartedProcess> processes) throws IOException {
    StringBuilder said = new StringBuilder();
    for (StartedProcess started : processes) {
      List<String> lines = Files.readAllLines(started.spec().output());
      said.append("; ")
          .append(started.spec().name())
          .append(" said: ")
          .append(
              String.join(
                  " | ", lines.subList(Math.max(0, lines.size() - SAID_LINES), lines.size())));
    }
    return said.toString();
  }
}
