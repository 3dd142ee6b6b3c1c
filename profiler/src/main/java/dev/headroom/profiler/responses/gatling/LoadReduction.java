package dev.headroom.profiler.responses.gatling;

import dev.headroom.run.RunDirectory;
import dev.headroom.run.load.ResponseLogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a run's {@code responses.hlog} from Gatling's logs.
 *
 * @param records decoded
 * @param requests among them
 * @param notes what was cut short or damaged, a sentence each
 */
public record LoadReduction(long records, long requests, List<String> notes) {
  public LoadReduction {
    notes = List.copyOf(notes);
  }

  /**
   * Reduces all logs of a run; derived data of an earlier call are replaced. Without any log, and
   * where responses were recorded in another way, nothing is touched.
   *
   * @throws UnreadableLogException if a log is not Gatling's, or of an unknown version
   */
  public static LoadReduction reduce(RunDirectory run) throws IOException {
    List<Path> logs = run.simulationLogs();
    if (logs.isEmpty()) {
      return new LoadReduction(0, 0, List.of("there is no log of Gatling's in this run"));
    }
    return reduce(logs, run.responses(), run.manifest().epochSeconds());
  }

  static LoadReduction reduce(List<Path> logs, Path responses, double epochSeconds)
      throws IOException {
    List<String> notes = new ArrayList<>();
    long records = 0;
    try (ResponseLogWriter writer = new ResponseLogWriter(responses, epochSeconds)) {
      ResponseWindows windows = new ResponseWindows(writer);
      for (Path log : logs) {
        try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
          records += decoder.poll(windows);
          note(log, decoder, notes);
        }
        windows.finish();
      }
      writer.finish();
      return new LoadReduction(records, windows.requests(), notes);
    }
  }

  private static void note(Path log, GatlingLogDecoder decoder, List<String> notes)
      throws IOException {
    Path name = log.getFileName();
    if (Files.size(log) == 0) {
      notes.add(name + " is empty");
    } else if (decoder.damage().isPresent()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s is damaged after %d bytes (%s); what stands before was read",
              name,
              decoder.decodedBytes(),
              decoder.damage().get()));
    } else if (decoder.bytesLeft() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s was cut short: %d bytes of a record after byte %d were left out",
              name,
              decoder.bytesLeft(),
              decoder.decodedBytes()));
    }
  }
}
