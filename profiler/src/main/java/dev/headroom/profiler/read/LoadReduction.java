package dev.headroom.profiler.read;

import dev.headroom.profiler.responses.OwnTimes;
import dev.headroom.profiler.responses.ReducedLog;
import dev.headroom.profiler.responses.ResponseLogFormat;
import dev.headroom.profiler.responses.ResponseWindows;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.Gap;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import dev.headroom.run.load.ResponseLogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a run's {@code responses.hlog} from its load generator's logs.
 *
 * @param records decoded
 * @param requests among them
 * @param gaps what was cut short or damaged
 */
public record LoadReduction(long records, long requests, List<Gap> gaps) {
  public LoadReduction {
    gaps = List.copyOf(gaps);
  }

  /** A run's logs, in the order of their names, and how each is read. */
  static Map<Path, ResponseLogFormat> logs(RunDirectory run) throws IOException {
    Map<Path, ResponseLogFormat> logs = new LinkedHashMap<>();
    for (Path file : run.loadFiles()) {
      Optional<ResponseLogFormat> format = ResponseLogFormats.of(file);
      format.ifPresent(known -> logs.put(file, known));
    }
    return logs;
  }

  /**
   * Reduces all logs of a run; derived data of an earlier call are replaced. Without any log, and
   * where responses were recorded in another way, nothing is touched.
   *
   * @throws UnreadableLogException if a log is not of the format that it seems to be, or of an
   *     unknown version
   */
  public static LoadReduction reduce(RunDirectory run) throws IOException {
    Map<Path, ResponseLogFormat> logs = logs(run);
    if (logs.isEmpty()) {
      return new LoadReduction(0, 0, List.of(new Gap(Gap.Code.NO_LOG)));
    }
    return reduce(run, logs, run.responses());
  }

  /** Likewise, into a file of the caller's. */
  static LoadReduction reduce(RunDirectory run, Map<Path, ResponseLogFormat> logs, Path responses)
      throws IOException {
    List<Gap> gaps = new ArrayList<>(missingLogs(run));
    double epochSeconds = run.manifest().epochSeconds();
    long records = 0;
    try (ResponseLogWriter writer = new ResponseLogWriter(responses, epochSeconds)) {
      ResponseWindows windows = new ResponseWindows(writer);
      for (Map.Entry<Path, ResponseLogFormat> log : logs.entrySet()) {
        ReducedLog reduced = reduce(log.getKey(), log.getValue(), windows);
        records += reduced.records();
        reduced.gap().ifPresent(gap -> gaps.add(gap.in(nameOf(log.getKey()))));
      }
      writer.finish();
      return new LoadReduction(records, windows.requests(), gaps);
    }
  }

  private static ReducedLog reduce(Path log, ResponseLogFormat format, ResponseWindows windows)
      throws IOException {
    try (OwnTimes own = OwnTimes.beside(log)) {
      windows.timesFrom(own);
      ReducedLog reduced = format.reduce(log, windows);
      windows.finish();
      return reduced;
    }
  }

  /** The load generator writes both of each phase: an account of its steps, and its log. */
  private static List<Gap> missingLogs(RunDirectory run) throws IOException {
    List<Gap> missing = new ArrayList<>();
    for (String phase : run.phases()) {
      Path log = run.simulationLog(phase);
      if (!Files.exists(log, LinkOption.NOFOLLOW_LINKS)) {
        missing.add(new Gap(Gap.Code.LOG_MISSING).in(nameOf(log)));
      }
    }
    return missing;
  }

  private static String nameOf(Path log) {
    return RunLayout.LOAD + "/" + log.getFileName();
  }
}
