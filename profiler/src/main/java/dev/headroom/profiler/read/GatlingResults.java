package dev.headroom.profiler.read;

import dev.headroom.profiler.responses.ResponseWindows;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.profiler.responses.gatling.GatlingLogDecoder;
import dev.headroom.profiler.responses.gatling.GatlingLogFormat;
import dev.headroom.profiler.responses.gatling.GatlingRun;
import dev.headroom.profiler.responses.gatling.LogVisitor;
import dev.headroom.profiler.responses.gatling.TextLog;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunManifest;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.ResponseLogReader;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A results folder that Gatling left (3.10 to 3.15), as a run: nothing is known of it but its
 * responses. It is only read.
 */
public final class GatlingResults {
  /** What Gatling calls its log. */
  public static final String LOG = "simulation.log";

  private static final double MILLIS = 1e3;

  private GatlingResults() {}

  /** Whether a folder is one. */
  public static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(LOG));
  }

  /**
   * The run. It is complete if all of its log could be read.
   *
   * @throws UnreadableLogException if the log is none, or of an unknown version
   */
  public static RecordedRun read(Path folder) throws IOException {
    Path log = folder.resolve(LOG);
    GatlingRun simulation = simulation(log);
    double epochSeconds = simulation.startMillis() / MILLIS;
    Path responses = Files.createTempFile("headroom-gatling", ".hlog");
    try {
      boolean isWhole = reduce(log, responses, epochSeconds);
      List<ResponseWindow> windows = new ArrayList<>();
      ResponseLogReader.read(responses, windows);
      return run(manifest(folder, simulation, epochSeconds), windows, isWhole);
    } finally {
      Files.deleteIfExists(responses);
    }
  }

  /** As the log's head has it. */
  private static GatlingRun simulation(Path log) throws IOException {
    List<GatlingRun> found = new ArrayList<>();
    LogVisitor head =
        new LogVisitor() {
          @Override
          public void run(GatlingRun run) {
            found.add(run);
          }
        };
    visit(log, head);
    if (found.isEmpty()) {
      throw new UnreadableLogException(log + " does not say of which simulation it is");
    }
    return found.get(0);
  }

  /** Whether all of a log could be read. */
  private static boolean visit(Path log, LogVisitor visitor) throws IOException {
    if (TextLog.isOne(log)) {
      return TextLog.read(log, visitor) == 0;
    }
    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
      decoder.poll(visitor);
      return decoder.damage().isEmpty() && decoder.bytesLeft() == 0;
    }
  }

  private static boolean reduce(Path log, Path responses, double epochSeconds) throws IOException {
    try (ResponseLogWriter writer = new ResponseLogWriter(responses, epochSeconds)) {
      ResponseWindows windows = new ResponseWindows(writer);
      boolean isWhole = visit(log, GatlingLogFormat.requestsInto(windows));
      windows.finish();
      writer.finish();
      return isWhole;
    }
  }

  private static RunManifest manifest(Path folder, GatlingRun simulation, double epochSeconds) {
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        folder.toAbsolutePath().normalize().getFileName().toString(),
        epochSeconds,
        simulation.simulationClass(),
        "",
        "gatling",
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        Map.of("gatling", simulation.version()));
  }

  private static RecordedRun run(
      RunManifest manifest, List<ResponseWindow> windows, boolean isWhole) {
    double end = windows.stream().mapToDouble(ResponseWindow::endSeconds).max().orElse(0);
    RecordedRun run = RecordedRun.of(manifest).withResponses(windows);
    return isWhole
        ? run.withEvents(List.of(new Event(end, EventKind.COMPLETE, "", "", Map.of())))
        : run;
  }
}
