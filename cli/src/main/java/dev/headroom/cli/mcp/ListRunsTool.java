package dev.headroom.cli.mcp;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.failure.FailureLine;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.dashboards.words.VerdictWords;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code list_runs}. */
final class ListRunsTool implements RunTool {
  private static final int DEFAULT = 20;
  private static final int MAX = 100;

  @Override
  public String name() {
    return "list_runs";
  }

  @Override
  public String description() {
    return "Recorded load tests, the newest first: target, when, and the verdict where one is"
        + " stored.";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(
        new Argument("limit", "integer", "how many, 1 to " + MAX + "; else " + DEFAULT, false));
  }

  @Override
  public Object answer(ServedRuns runs, Map<String, Object> arguments) throws IOException {
    Object limit = arguments.getOrDefault("limit", DEFAULT);
    if (!(limit instanceof Number number) || number.intValue() < 1 || number.intValue() > MAX) {
      throw new RefusedException("limit is a number from 1 to " + MAX);
    }
    List<String> names = runs.names();
    List<Object> listed = new ArrayList<>();
    for (String name : names.subList(0, Math.min(names.size(), number.intValue()))) {
      listed.add(line(runs, name));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("runs", listed);
    answer.put("all", names.size());
    return answer;
  }

  /** A run that is damaged does not hide the others. */
  private static Map<String, Object> line(ServedRuns runs, String name) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("run", name);
    try {
      RunDirectory run = runs.open(name);
      long began = (long) run.manifest().epochSeconds();
      line.put("target", run.manifest().target());
      line.put("scenario", run.manifest().scenario());
      line.put("began", Instant.ofEpochSecond(began).toString());
      Optional<Diagnosis> stored = runs.stored(run);
      line.put(
          "verdict",
          stored.map(d -> VerdictWords.headline(d.verdict())).orElse("not diagnosed yet"));
    } catch (RunFormatException | RefusedException e) {
      line.put("unreadable", e.getMessage());
    } catch (IOException e) {
      line.put("unreadable", FailureLine.reason(e));
    } catch (UncheckedIOException e) {
      line.put("unreadable", FailureLine.reason(e.getCause()));
    } catch (DateTimeException e) {
      line.put("unreadable", "no time at which it began");
    }
    return line;
  }
}
