package dev.headroom.profiler.responses.gatling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers each record of a log as a line. */
final class RecordedLog implements LogVisitor {
  private final List<String> lines = new ArrayList<>();

  static List<String> of(Path log) throws IOException {
    RecordedLog recorded = new RecordedLog();
    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
      decoder.poll(recorded);
    }
    return recorded.lines();
  }

  List<String> lines() {
    return lines;
  }

  long count(String kind) {
    return lines.stream().filter(line -> line.startsWith(kind + " ")).count();
  }

  @Override
  public void run(GatlingRun run) {
    lines.add(
        "run %s %s %d %s %d"
            .formatted(
                run.version(),
                run.simulationClass(),
                run.startMillis(),
                run.scenarios(),
                run.assertions().size()));
  }

  @Override
  public void request(String name, long startMillis, long endMillis, boolean ok, String message) {
    String times = startMillis + "-" + endMillis;
    lines.add("request " + name + " " + times + (ok ? " ok" : " failed: " + message));
  }

  @Override
  public void user(int scenario, boolean start, long millis) {
    lines.add("user " + scenario + (start ? " began " : " ended ") + millis);
  }

  @Override
  public void error(String message, long millis) {
    lines.add("error " + message + " " + millis);
  }
}
