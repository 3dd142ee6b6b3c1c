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

/** A recording of async-profiler, chunk by chunk, with the names that a chunk's ids stand for. */
final class Recording {
  private static final double NANOS_PER_SECOND = 1e9;

  /** A location is a line and, in its lower half, an index into the byte code. */
  private static final int LINE_SHIFT = 16;

  private final JfrReader reader;
  private final Map<Integer, List<String>> frames = new HashMap<>();

  private Recording(JfrReader reader) {
    this.reader = reader;
  }

  /** Takes what it wants of a chunk. */
  interface Visitor {
    void chunk(Recording chunk) throws IOException;
  }

  /** Hands over the chunks. Of a recording that is cut short or damaged, what can be read. */
  static void read(ByteBuffer recording, Visitor visitor) {
    try (JfrReader reader = new JfrReader(recording.duplicate())) {
      Recording chunk = new Recording(reader);
      reader.stopAtNewChunk = true;
      do {
        // Ids are good within their chunk only.
        chunk.frames.clear();
        visitor.chunk(chunk);
      } while (reader.hasMoreChunks());
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // The library meets the end of a torn chunk in many ways, and takes damaged lengths for true;
      // what it gave before is kept.
      return;
    }
  }

  JfrReader reader() {
    return reader;
  }

  /** Epoch seconds of an event's time. */
  double seconds(long ticks) {
    return reader.eventTimeToNanos(ticks) / NANOS_PER_SECOND;
  }

  /** Epoch seconds at which the chunk begins. */
  double beginSeconds() {
    return reader.chunkStartNanos / NANOS_PER_SECOND;
  }

  /** Epoch seconds at which it ends. */
  double endSeconds() {
    return reader.chunkEndNanos / NANOS_PER_SECOND;
  }

  /** The outermost call first, {@code package.Class.method}. */
  List<String> frames(int stackTraceId) {
    return frames.computeIfAbsent(stackTraceId, this::named);
  }

  /** Source lines of those frames, in the same order; 0 where nobody knows. */
  List<Integer> lines(int stackTraceId) {
    StackTrace trace = reader.stackTraces.get(stackTraceId);
    List<Integer> lines = new ArrayList<>();
    for (int i = trace == null ? -1 : trace.methods.length - 1; i >= 0; i--) {
      lines.add(trace.locations[i] >>> LINE_SHIFT);
    }
    return lines;
  }

  private List<String> named(int stackTraceId) {
    StackTrace trace = reader.stackTraces.get(stackTraceId);
    List<String> names = new ArrayList<>();
    for (int i = trace == null ? -1 : trace.methods.length - 1; i >= 0; i--) {
      names.add(method(trace.methods[i]));
    }
    return names;
  }

  private String method(long methodId) {
    MethodRef method = reader.methods.get(methodId);
    if (method == null) {
      return "unknown";
    }
    String typeName = className(method.cls);
    String methodName = symbol(method.name);
    return typeName.isEmpty() ? methodName : typeName + "." + methodName;
  }

  /** A class's name; empty for one that is not known. */
  String className(long classId) {
    ClassRef type = reader.classes.get(classId);
    return type == null ? "" : symbol(type.name).replace('/', '.');
  }

  private String symbol(long id) {
    byte[] bytes = reader.symbols.get(id);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
