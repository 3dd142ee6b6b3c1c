package dev.headroom.run;

/**
 * A process of a box.
 *
 * @param name short, as in {@code process.cpu.time{process=NAME}}; unique in its box
 * @param pid operating system's process id
 * @param kind what a recorder can ask of it
 */
public record BoxProcess(String name, long pid, Kind kind) {

  /** What a process is, as far as recording and diagnosis care. */
  public enum Kind {
    JVM,
    DATABASE,
    OTHER
  }

  public BoxProcess {
    if (name == null || name.isBlank() || pid <= 0 || kind == null) {
      throw new IllegalArgumentException("not a process: " + name + ", pid " + pid + ", " + kind);
    }
  }
}
