package dev.headroom.analysis.simulation.profile;

import java.nio.ByteBuffer;
import java.util.List;

/** The profile of one JVM; times are epoch seconds, frames the outermost call first. */
public final class SimProfile {
  private static final int MAGIC = 0x464c5200;
  private static final short MAJOR = 2;
  private static final int HEADER_BYTES = 68;
  private static final long NANOS = 1_000_000_000L;
  private static final int THREAD = 1;
  private static final int CONSTANTS = 1;
  private static final int JIT_COMPILED = 1;

  /** Between two looks at a thread. */
  public static final double WALL_SECONDS = 0.5;

  private final double beginSeconds;
  private final Pool<String> symbols = new Pool<>();
  private final Pool<String> classes = new Pool<>();
  private final Pool<String> methods = new Pool<>();
  private final Pool<List<String>> stacks = new Pool<>();
  private final Pool<String> states = new Pool<>();
  private final JfrBytes events = new JfrBytes();

  /** An empty one, which begins then. */
  public SimProfile(double beginSeconds) {
    this.beginSeconds = beginSeconds;
    events.raw(wallInterval());
  }

  /** The CPU was found working on a stack. */
  public void cpu(double atSeconds, List<String> frames) {
    int state = states.number("STATE_DEFAULT", entry -> entry.text("STATE_DEFAULT"));
    events.raw(
        new JfrBytes()
            .number(JfrTypes.CPU_SAMPLE.id())
            .number(ticks(atSeconds))
            .number(THREAD)
            .number(stack(frames))
            .number(state)
            .event());
  }

  /**
   * A thread waited for a lock.
   *
   * @param lockClass class of the lock
   */
  public void waited(double fromSeconds, double seconds, String lockClass, List<String> frames) {
    events.raw(
        new JfrBytes()
            .number(JfrTypes.LOCK_WAIT.id())
            .number(ticks(fromSeconds))
            .number(Math.round(seconds * NANOS))
            .number(THREAD)
            .number(stack(frames))
            .number(classNumber(lockClass))
            .number(THREAD)
            .number(0)
            .event());
  }

  /**
   * Threads were found waiting on a stack, whenever {@link #WALL_SECONDS} had passed.
   *
   * @param times how often in a row
   */
  public void waiting(double fromSeconds, long times, List<String> frames) {
    int state = states.number("STATE_SLEEPING", entry -> entry.text("STATE_SLEEPING"));
    events.raw(
        new JfrBytes()
            .number(JfrTypes.WALL_SAMPLE.id())
            .number(ticks(fromSeconds))
            .number(THREAD)
            .number(stack(frames))
            .number(state)
            .number(times)
            .event());
  }

  /** The heap was found so full after a collection, of the size that it may have. */
  public void heap(double atSeconds, long usedBytes, long maxBytes) {
    events.raw(
        new JfrBytes()
            .number(JfrTypes.HEAP.id())
            .number(ticks(atSeconds))
            .number(0)
            .number(1)
            .number(0)
            .number(maxBytes)
            .number(maxBytes)
            .number(maxBytes)
            .number(maxBytes)
            .number(usedBytes)
            .event());
  }

  private static byte[] wallInterval() {
    return new JfrBytes()
        .number(JfrTypes.SETTING.id())
        .number(0)
        .number(0)
        .text("wall")
        .text(Long.toString(Math.round(WALL_SECONDS * NANOS)))
        .event();
  }

  private long ticks(double seconds) {
    return Math.round((seconds - beginSeconds) * NANOS);
  }

  private int stack(List<String> frames) {
    return stacks.number(
        frames,
        entry -> {
          entry.number(0).number(frames.size());
          for (int i = frames.size() - 1; i >= 0; i--) {
            entry.number(method(frames.get(i))).number(0).number(0).number(JIT_COMPILED);
          }
        });
  }

  private int method(String frame) {
    int dot = frame.lastIndexOf('.');
    int type = classNumber(frame.substring(0, dot));
    int name = symbol(frame.substring(dot + 1));
    int descriptor = symbol("()V");
    return methods.number(
        frame, entry -> entry.number(type).number(name).number(descriptor).number(0).number(0));
  }

  private int classNumber(String className) {
    int name = symbol(className.replace('.', '/'));
    return classes.number(className, entry -> entry.number(0).number(name).number(0).number(0));
  }

  private int symbol(String text) {
    return symbols.number(text, entry -> entry.text(text));
  }

  /** All of it, as a recording that ended then. */
  public ByteBuffer recording(double endSeconds) {
    byte[] metadata = JfrTypes.metadata();
    byte[] constants = constants();
    int size = HEADER_BYTES + events.size() + metadata.length + constants.length;
    long constantsAt = HEADER_BYTES + (long) events.size() + metadata.length;
    ByteBuffer chunk = ByteBuffer.allocate(size);
    chunk.putInt(MAGIC).putShort(MAJOR).putShort((short) 0);
    chunk.putLong(size).putLong(constantsAt).putLong(HEADER_BYTES + (long) events.size());
    chunk.putLong(Math.round(beginSeconds * NANOS)).putLong(ticks(endSeconds));
    chunk.putLong(0).putLong(NANOS).putInt(0);
    chunk.put(events.bytes()).put(metadata).put(constants);
    return chunk.flip();
  }

  private byte[] constants() {
    JfrBytes event = new JfrBytes().number(CONSTANTS).number(0).number(0).number(0).number(0);
    event.number(5);
    symbols.into(JfrTypes.SYMBOL, event);
    classes.into(JfrTypes.CLASS, event);
    methods.into(JfrTypes.METHOD, event);
    stacks.into(JfrTypes.STACK_TRACE, event);
    states.into(JfrTypes.THREAD_STATE, event);
    return event.event();
  }
}
