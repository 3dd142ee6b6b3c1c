package dev.headroom.reference.governor;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Processes of this user on Linux, whose numbers stand in a file, a line each. Children of theirs
 * are not among them.
 */
final class LinuxProcesses implements GovernedProcesses {
  private static final int SIGCONT = 18;
  private static final int SIGSTOP = 19;
  private static final long NANOS = 1_000_000_000L;

  /** The C library's, by JNA's direct mapping. */
  private static final class C {
    static {
      Native.register(C.class, "c");
    }

    static native int kill(int pid, int signal);

    static native int clock_getcpuclockid(int pid, IntByReference clock);

    static native int clock_gettime(int clock, Pointer timespec);
  }

  private static final class Known {
    private final ProcessHandle handle;
    private final int clock;
    private long nanos;

    private Known(ProcessHandle handle, int clock) {
      this.handle = handle;
      this.clock = clock;
    }
  }

  private final Path numbers;
  private final Map<Long, Known> known = new LinkedHashMap<>();
  private final Memory timespec = new Memory(2L * Long.BYTES);

  LinuxProcesses(Path numbers) {
    this.numbers = numbers;
  }

  /** Why processes cannot be governed here; empty if they can. */
  static Optional<String> unavailable() {
    try {
      if (!System.getProperty("os.name").equals("Linux") || Native.LONG_SIZE != Long.BYTES) {
        return Optional.of("budgets by stopping processes need 64-bit Linux");
      }
      int clock = clock(ProcessHandle.current().pid());
      try (Memory time = new Memory(2L * Long.BYTES)) {
        return C.clock_gettime(clock, time) == 0
            ? Optional.empty()
            : Optional.of("the CPU time of a process cannot be read");
      }
    } catch (IOException | LinkageError e) {
      // A native library that cannot be unpacked or loaded, as from a temporary folder without
      // the right to execute.
      return Optional.of("budgets by stopping processes cannot be had: " + e.getMessage());
    }
  }

  private static int clock(long pid) throws IOException {
    IntByReference clock = new IntByReference();
    if (C.clock_getcpuclockid((int) pid, clock) != 0) {
      throw new IOException("no CPU clock of process " + pid);
    }
    return clock.getValue();
  }

  /** Looks for processes that have joined; one that has ended already is passed over. */
  void update() throws IOException {
    for (String line : Files.readAllLines(numbers)) {
      long pid = Long.parseLong(line.strip());
      if (!known.containsKey(pid)) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (handle.isPresent()) {
          known.put(pid, new Known(handle.get(), clock(pid)));
        }
      }
    }
  }

  @Override
  public long cpuNanos() {
    long sum = 0;
    for (Known process : known.values()) {
      // Of one that has ended there is no clock any more; what it had used stays.
      if (C.clock_gettime(process.clock, timespec) == 0) {
        long nanos = timespec.getLong(0) * NANOS + timespec.getLong(Long.BYTES);
        process.nanos = Math.max(process.nanos, nanos);
      }
      sum += process.nanos;
    }
    return sum;
  }

  @Override
  public void stop() {
    signal(SIGSTOP);
  }

  @Override
  public void resume() {
    signal(SIGCONT);
  }

  /** A handle knows when its process started: no signal goes to a later one of the same number. */
  private void signal(int signal) {
    for (Map.Entry<Long, Known> process : known.entrySet()) {
      if (process.getValue().handle.isAlive()) {
        C.kill(process.getKey().intValue(), signal);
      }
    }
  }
}
