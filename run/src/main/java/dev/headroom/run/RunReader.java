package dev.headroom.run;

import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.load.ResponseLogReader;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.SharedSteps;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesFile;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import dev.headroom.run.statement.StatementSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a run directory in any condition: damaged lines are left out, and what is damaged or
 * missing is listed. {@code responses.hlog} has to be derived from the load generator's logs
 * before.
 */
public final class RunReader {
  /** More than eleven days. */
  private static final double MAX_RUN_SECONDS = 1e6;

  private final RunDirectory directory;
  private final Path responses;
  private final List<Gap> missing = new ArrayList<>();

  private RunReader(RunDirectory directory, Path responses) {
    this.directory = directory;
    this.responses = responses;
  }

  /** All that the directory holds. */
  public static RecordedRun read(RunDirectory directory) throws IOException {
    return read(directory, directory.responses());
  }

  /**
   * All that the directory holds, with responses that were derived elsewhere.
   *
   * @param responses as {@code responses.hlog}
   */
  public static RecordedRun read(RunDirectory directory, Path responses) throws IOException {
    return new RunReader(directory, responses).read();
  }

  /** The account of a phase's steps, of all injectors that shared it. */
  public static List<StepEvent> steps(RunDirectory directory, String phase) throws IOException {
    Map<String, List<StepEvent>> accounts = new TreeMap<>();
    for (Path file : directory.stepFiles(phase)) {
      add(file, JsonLinesReader.all(file, StepEvent.class), accounts);
    }
    return accounts.isEmpty() ? List.of() : SharedSteps.of(List.copyOf(accounts.values()));
  }

  /** An injector that was started again goes on with its account. */
  private static void add(
      Path file, List<StepEvent> written, Map<String, List<StepEvent>> accounts) {
    String name = RunLayout.startedFirst(file.getFileName().toString());
    List<StepEvent> account = accounts.computeIfAbsent(name, first -> new ArrayList<>());
    account.addAll(written);
    account.sort(Comparator.comparingDouble(StepEvent::t));
  }

  private RecordedRun read() throws IOException {
    List<Event> events = events();
    if (events.stream().noneMatch(event -> event.kind() == EventKind.COMPLETE)) {
      missing.add(new Gap(Gap.Code.BROKEN_OFF));
    }
    irregular();
    return new RecordedRun(
        directory.manifest(),
        responses(),
        steps(),
        series(),
        statements(),
        profiles(),
        events,
        missing);
  }

  /** A pipe would never end, and a folder has no lines; but somebody believes them to be read. */
  private void irregular() throws IOException {
    for (Path file : directory.irregularFiles()) {
      missing.add(new Gap(Gap.Code.NOT_A_FILE).in(nameOf(file)));
    }
  }

  private List<ResponseWindow> responses() throws IOException {
    if (!Files.isRegularFile(responses)) {
      missing.add(new Gap(Gap.Code.NO_RESPONSES));
      return List.of();
    }
    List<ResponseWindow> windows = new ArrayList<>();
    noteDamage(directory.responses(), ResponseLogReader.read(responses, windows));
    windows.sort(Comparator.comparingDouble(ResponseWindow::startSeconds));
    return windows;
  }

  private List<StepEvent> steps() throws IOException {
    Map<String, Map<String, List<StepEvent>>> accounts = new TreeMap<>();
    for (Path file : directory.stepFiles()) {
      List<StepEvent> account = new ArrayList<>();
      noteDamage(
          file,
          JsonLinesReader.read(file, StepEvent.class, step -> addAt(step.t(), step, account)));
      add(
          file,
          account,
          accounts.computeIfAbsent(RunDirectory.phaseOf(file), phase -> new TreeMap<>()));
    }
    List<StepEvent> steps = new ArrayList<>();
    accounts.values().forEach(shared -> steps.addAll(SharedSteps.of(List.copyOf(shared.values()))));
    steps.sort(Comparator.comparingDouble(StepEvent::t));
    leaveOutStrays(steps);
    return steps;
  }

  /** What lies between two steps is looked at second by second, so no time may be years away. */
  private void leaveOutStrays(List<StepEvent> steps) {
    if (!steps.isEmpty()) {
      double middle = steps.get(steps.size() / 2).t();
      int all = steps.size();
      steps.removeIf(step -> Math.abs(step.t() - middle) > MAX_RUN_SECONDS);
      if (steps.size() < all) {
        missing.add(counted(Gap.Code.STRAY_STEPS, all - steps.size()));
      }
    }
  }

  private SeriesSet series() throws IOException {
    Map<SeriesId, Series> series = new HashMap<>();
    for (Path file : RunDirectory.list(directory.metrics(), RunReader::isSeries)) {
      SeriesFile.Damage damage = SeriesFile.read(file, series);
      noteDamage(file, damage.lines());
      if (damage.values() > 0) {
        missing.add(counted(Gap.Code.UNREADABLE_VALUES, damage.values()).in(nameOf(file)));
      }
    }
    if (series.isEmpty()) {
      missing.add(new Gap(Gap.Code.NO_METRICS));
    }
    return new SeriesSet(series);
  }

  private static boolean isSeries(String fileName) {
    return fileName.matches("[^.]+\\.[^.]+\\.jsonl");
  }

  private Map<String, List<StatementSnapshot>> statements() throws IOException {
    Map<String, List<StatementSnapshot>> statements = new TreeMap<>();
    Path folder = directory.root().resolve(RunLayout.STATEMENTS);
    for (Path file : RunDirectory.list(folder, name -> name.endsWith(".jsonl"))) {
      List<StatementSnapshot> snapshots = new ArrayList<>();
      noteDamage(
          file,
          JsonLinesReader.read(file, StatementSnapshot.class, s -> addAt(s.t(), s, snapshots)));
      String name = file.getFileName().toString();
      statements.put(name.substring(0, name.length() - ".jsonl".length()), snapshots);
    }
    return statements;
  }

  private Map<String, ByteBuffer> profiles() throws IOException {
    Map<String, ByteBuffer> profiles = new TreeMap<>();
    for (Path file : RunDirectory.list(directory.profiles(), name -> name.endsWith(".jfr"))) {
      String name = file.getFileName().toString();
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        if (channel.size() == 0 || channel.size() > Integer.MAX_VALUE) {
          missing.add(
              new Gap(Gap.Code.UNREADABLE_PROFILE, Map.of(Gap.Value.BYTES, channel.size()))
                  .in(nameOf(file)));
          continue;
        }
        profiles.put(
            name.substring(0, name.length() - ".jfr".length()),
            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      }
    }
    return profiles;
  }

  private List<Event> events() throws IOException {
    List<Event> events = new ArrayList<>();
    Path file = directory.events();
    if (Files.isRegularFile(file)) {
      noteDamage(file, JsonLinesReader.read(file, Event.class, e -> addAt(e.t(), e, events)));
    }
    return events;
  }

  private static <T> boolean addAt(double epochSeconds, T value, List<T> to) {
    return JsonLinesReader.isInstant(epochSeconds) && to.add(value);
  }

  private void noteDamage(Path file, int lines) {
    if (lines > 0) {
      missing.add(counted(Gap.Code.DAMAGED_LINES, lines).in(nameOf(file)));
    }
  }

  private static Gap counted(Gap.Code code, long count) {
    return new Gap(code, Map.of(Gap.Value.COUNT, count));
  }

  private String nameOf(Path file) {
    return directory.root().relativize(file).toString();
  }
}
