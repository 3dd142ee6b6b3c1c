package dev.headroom.load.pod;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.headroom.load.injector.Printed;
import dev.headroom.load.record.InjectorFigure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How a phase does, in a line, from the ends of the files that its load generator writes. */
final class PodProgress {
  /** Long enough for a whole line of either file. */
  private static final int TAIL_BYTES = 4096;

  private static final ObjectMapper JSON = new ObjectMapper();

  private PodProgress() {}

  /**
   * @param folder of the phase
   */
  static String of(Path folder) throws IOException {
    String step = lastLine(PodOutput.STEPS.in(folder).orElseThrow()).path("step").asText("waiting");
    JsonNode values = lastLine(PodOutput.FIGURES.in(folder).orElseThrow()).path("v");
    return String.format(
        Locale.ROOT,
        "%s: %d completed, %d failed, %d in flight",
        step,
        count(values, InjectorFigure.COMPLETED),
        count(values, InjectorFigure.FAILED),
        count(values, InjectorFigure.IN_FLIGHT));
  }

  private static long count(JsonNode values, InjectorFigure figure) {
    return values.path(figure.metricName()).asLong();
  }

  private static JsonNode lastLine(Path file) {
    List<String> lines = tail(file).lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      try {
        return JSON.readTree(lines.get(i));
      } catch (JsonProcessingException e) {
        // Torn: the line before it is the newest whole one.
      }
    }
    return MissingNode.getInstance();
  }

  private static String tail(Path file) {
    try {
      return Printed.end(file, TAIL_BYTES);
    } catch (IOException e) {
      return "";
    }
  }
}
