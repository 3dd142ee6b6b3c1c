package dev.headroom.analysis.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import one.jfr.ClassRef;
import one.jfr.JfrReader;
import one.jfr.MethodRef;
import one.jfr.StackTrace;
import one.jfr.event.ExecutionSample;

/** Reads CPU samples from async-profiler's recordings. */
public final class ProfileReader {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private final JfrReader reader;
  private final double fromSeconds;
  private final double toSeconds;
  private final Map<List<String>, Long> stacks = new HashMap<>();
  private final Map<Long, List<String>> frames = new HashMap<>();

  private ProfileReader(JfrReader reader, double fromSeconds, double toSeconds) {
    this.reader = reader;
    this.fromSeconds = fromSeconds;
    this.toSeconds = toSeconds;
  }

  /**
   * CPU samples between two instants, epoch seconds. Of a recording that is cut short or damaged,
   * what can be read.
   */
  public static FoldedStacks cpu(ByteBuffer recording, double fromSeconds, double toSeconds) {
    Map<List<String>, Long> stacks = Map.of();
    try (JfrReader reader = new JfrReader(recording.duplicate())) {
      ProfileReader profile = new ProfileReader(reader, fromSeconds, toSeconds);
      stacks = profile.stacks;
      profile.read();
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // The library meets the end of a torn chunk in many ways, and takes damaged lengths for true;
      // what it gave before is kept.
      return FoldedStacks.of(stacks);
    }
    return FoldedStacks.of(stacks);
  }

  /** Ids are good within their chunk only. */
  private void read() throws IOException {
    reader.stopAtNewChunk = true;
    do {
      frames.clear();
      int onCpu = reader.getEnumKey("jdk.types.ThreadState", "STATE_DEFAULT");
      for (ExecutionSample sample : reader.readAllEvents(ExecutionSample.class)) {
        double seconds = reader.eventTimeToNanos(sample.time) / (double) NANOS_PER_SECOND;
        // Wall-clock samples carry the state in which the thread was found instead.
        if (sample.threadState == onCpu && seconds >= fromSeconds && seconds < toSeconds) {
          stacks.merge(
              frames.computeIfAbsent((long) sample.stackTraceId, this::frames),
              sample.samples(),
              Long::sum);
        }
      }
    } while (reader.hasMoreChunks());
  }

  private List<String> frames(long stackTraceId) {
    StackTrace trace = reader.stackTraces.get(stackTraceId);
    List<String> names = new ArrayList<>();
    for (int i = trace == null ? -1 : trace.methods.length - 1; i >= 0; i--) {
      names.add(name(trace.methods[i]));
    }
    return names;
  }

  private String name(long methodId) {
    MethodRef method = reader.methods.get(methodId);
    if (method == null) {
      return "unknown";
    }
    ClassRef type = reader.classes.get(method.cls);
    String typeName = type == null ? "" : symbol(type.name).replace('/', '.');
    String methodName = symbol(method.name);
    return typeName.isEmpty() ? methodName : typeName + "." + methodName;
  }

  private String symbol(long id) {
    byte[] bytes = reader.symbols.get(id);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
