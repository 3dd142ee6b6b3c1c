package dev.headroom.reference.supervisor.cleanup;

import java.time.Instant;
import java.util.Optional;

/**
 * A process, told from a later one that got the same number.
 *
 * @param startMillis when it started, epoch milliseconds; 0 where the system does not tell
 */
public record ProcessIdentity(long pid, long startMillis) {

  static ProcessIdentity current() {
    return of(ProcessHandle.current());
  }

  static ProcessIdentity of(ProcessHandle handle) {
    return new ProcessIdentity(handle.pid(), start(handle));
  }

  /** Reads what {@link #toString} wrote; a torn line gives a process that does not live. */
  static ProcessIdentity parse(String line) {
    String[] parts = line.strip().split(" ");
    try {
      return new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return new ProcessIdentity(Long.MAX_VALUE, -1);
    }
  }

  boolean lives() {
    return handle().isPresent();
  }

  /** Its handle, if it is still that process. */
  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> start(handle) == startMillis);
  }

  private static long start(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  @Override
  public String toString() {
    return pid + " " + startMillis;
  }
}
