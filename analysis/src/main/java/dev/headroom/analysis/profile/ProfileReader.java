package dev.headroom.analysis.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import one.jfr.event.AllocationSample;
import one.jfr.event.ContendedLock;
import one.jfr.event.ExecutionSample;

/** Reads CPU samples, allocations and waits for locks from async-profiler's recordings. */
public final class ProfileReader {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MOST_SECONDS = 3_600;

  private ProfileReader() {}

  /**
   * CPU samples between two instants, epoch seconds. Of a recording that is cut short or damaged,
   * what can be read.
   */
  public static FoldedStacks cpu(ByteBuffer recording, double fromSeconds, double toSeconds) {
    Map<List<String>, Long> stacks = new HashMap<>();
    Recording.read(recording, chunk -> cpu(chunk, fromSeconds, toSeconds, stacks));
    return FoldedStacks.of(stacks);
  }

  private static void cpu(
      Recording chunk, double fromSeconds, double toSeconds, Map<List<String>, Long> stacks)
      throws IOException {
    int onCpu = chunk.reader().getEnumKey("jdk.types.ThreadState", "STATE_DEFAULT");
    for (ExecutionSample sample : chunk.reader().readAllEvents(ExecutionSample.class)) {
      double seconds = chunk.seconds(sample.time);
      // Wall-clock samples carry the state in which the thread was found instead.
      if (sample.threadState == onCpu && seconds >= fromSeconds && seconds < toSeconds) {
        stacks.merge(chunk.frames(sample.stackTraceId), sample.samples(), Long::sum);
      }
    }
  }

  /** Takes stacks with their weights. */
  public interface StackVisitor {
    /**
     * @param frames the outermost call first, {@code package.Class.method}
     * @param lines source line of each; 0 where nobody knows
     * @param samples how often it was seen
     * @param weight as often, or of allocations bytes
     */
    void stack(List<String> frames, List<Integer> lines, long samples, long weight);
  }

  /**
   * Hands over the stacks of CPU samples, each once for a part of the recording.
   *
   * @param seconds which instants count, epoch seconds
   */
  public static void cpuStacks(
      ByteBuffer recording, DoublePredicate seconds, StackVisitor visitor) {
    Recording.read(
        recording,
        chunk -> {
          int onCpu = chunk.reader().getEnumKey("jdk.types.ThreadState", "STATE_DEFAULT");
          Map<Integer, Seen> stacks = new HashMap<>();
          for (ExecutionSample sample : chunk.reader().readAllEvents(ExecutionSample.class)) {
            if (sample.threadState == onCpu && seconds.test(chunk.seconds(sample.time))) {
              stacks.merge(
                  sample.stackTraceId, new Seen(sample.samples(), sample.samples()), Seen::plus);
            }
          }
          visit(chunk, stacks, visitor);
        });
  }

  /** Likewise those of sampled allocations, by sample, so that only their shares mean something. */
  public static void allocationStacks(
      ByteBuffer recording, DoublePredicate seconds, StackVisitor visitor) {
    Recording.read(
        recording,
        chunk -> {
          Map<Integer, Seen> stacks = new HashMap<>();
          for (AllocationSample sample : chunk.reader().readAllEvents(AllocationSample.class)) {
            if (seconds.test(chunk.seconds(sample.time))) {
              stacks.merge(sample.stackTraceId, new Seen(1, sample.value()), Seen::plus);
            }
          }
          visit(chunk, stacks, visitor);
        });
  }

  private record Seen(long samples, long weight) {
    Seen plus(Seen more) {
      return new Seen(samples + more.samples, weight + more.weight);
    }
  }

  private static void visit(Recording chunk, Map<Integer, Seen> stacks, StackVisitor visitor) {
    stacks.forEach(
        (id, seen) ->
            visitor.stack(chunk.frames(id), chunk.lines(id), seen.samples(), seen.weight()));
  }

  /**
   * Bytes allocated between two instants, epoch seconds, by the method that asked for them, the
   * innermost one that is not the platform's; by sample, so that only their shares mean something.
   */
  public static Map<String, Long> allocations(
      ByteBuffer recording, double fromSeconds, double toSeconds) {
    Map<String, Long> bytes = new HashMap<>();
    Recording.read(
        recording,
        chunk -> {
          for (AllocationSample sample : chunk.reader().readAllEvents(AllocationSample.class)) {
            double seconds = chunk.seconds(sample.time);
            if (seconds >= fromSeconds && seconds < toSeconds) {
              Platform.caller(chunk.frames(sample.stackTraceId))
                  .ifPresent(method -> bytes.merge(method, sample.value(), Long::sum));
            }
          }
        });
    return bytes;
  }

  /**
   * Waits for locks, put together by second, lock and place, since under load there may be
   * thousands a second; likewise what can be read.
   */
  public static LockWaits locks(ByteBuffer recording) {
    Map<LockWait.Of, Map<Long, Double>> waits = new HashMap<>();
    double[] span = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    Recording.read(
        recording,
        chunk -> {
          List<ContendedLock> events = chunk.reader().readAllEvents(ContendedLock.class);
          // A chunk's settings are known once its events were read.
          double interval = interval(chunk, "lock");
          for (ContendedLock event : events) {
            String lock = chunk.className(event.classId);
            String place = Platform.caller(chunk.frames(event.stackTraceId)).orElse("");
            double seconds = event.duration * chunk.reader().nanosPerTick / NANOS_PER_SECOND;
            add(
                waits.computeIfAbsent(new LockWait.Of(lock, place), of -> new TreeMap<>()),
                chunk.seconds(event.time),
                seconds,
                Math.max(seconds, interval));
          }
          span[0] = Math.min(span[0], chunk.beginSeconds());
          span[1] = Math.max(span[1], chunk.endSeconds());
        });
    List<LockWait> all = new ArrayList<>();
    waits.forEach(
        (of, bySecond) ->
            bySecond.forEach((second, weight) -> all.add(new LockWait(of, second, weight))));
    return new LockWaits(all, span[0], span[1]);
  }

  /**
   * Spreads a wait over the seconds that it lasted; one of hours, as damage makes it, is left out.
   */
  private static void add(Map<Long, Double> bySecond, double begin, double seconds, double weight) {
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
      return;
    }
    double end = begin + seconds;
    for (long second = (long) Math.floor(begin); second < end; second++) {
      double inside = Math.min(end, second + 1.0) - Math.max(begin, second);
      bySecond.merge(second, weight * inside / seconds, Double::sum);
    }
  }

  /**
   * For what threads waited, by samples of the wall clock; nothing where it was not sampled.
   * Likewise what can be read.
   */
  public static WallWaits waits(ByteBuffer recording) {
    WallWaits.Collected waits = new WallWaits.Collected();
    Recording.read(
        recording,
        chunk -> {
          Map<Integer, WallWaits.Of> stacks = new HashMap<>();
          int onCpu = chunk.reader().getEnumKey("jdk.types.ThreadState", "STATE_DEFAULT");
          int running = chunk.reader().getEnumKey("jdk.types.ThreadState", "STATE_RUNNABLE");
          List<ExecutionSample> samples = chunk.reader().readAllEvents(ExecutionSample.class);
          double interval = interval(chunk, "wall");
          for (ExecutionSample sample : samples) {
            if (sample.threadState != onCpu && sample.threadState != running) {
              WallWaits.Of of =
                  stacks.computeIfAbsent(
                      sample.stackTraceId, id -> WallWaits.Of.stack(chunk.frames(id)));
              // Samples of a thread that does not move are put together, the first one's time.
              for (int i = 0; i < Math.min(sample.samples, MOST_SECONDS / interval); i++) {
                waits.add(of, (long) (chunk.seconds(sample.time) + i * interval), interval);
              }
            }
          }
          waits.chunk(chunk.beginSeconds(), chunk.endSeconds());
        });
    return waits.waits();
  }

  /**
   * How far apart samples are, s: the profiler notes a wait for a lock whenever so much more was
   * waited, and a thread whenever so much time has passed. 0 where it notes each.
   */
  private static double interval(Recording chunk, String setting) {
    try {
      return Long.parseLong(chunk.reader().settings.getOrDefault(setting, "0")) / NANOS_PER_SECOND;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
