package dev.headroom.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

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
    /** Nothing beyond a process, or of a newer format than this reader. */
    OTHER;

    @JsonCreator
    static Kind fromName(String name) {
      return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst().orElse(OTHER);
    }
  }

  public BoxProcess {
    if (name == null || name.isBlank() || pid <= 0 || kind == null) {
      throw new IllegalArgumentException("not a process: " + name + ", pid " + pid + ", " + kind);
    }
  }
}
