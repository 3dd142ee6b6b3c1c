package dev.headroom.reference.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to be started.
 *
 * @param name short, for a reader, such as {@code mariadbd}
 * @param kind what can be asked of it
 * @param command program and arguments, which everybody on this machine can read
 * @param environment beyond what it inherits; the place for secrets, left out of {@link #toString}
 * @param output file to which it writes what it says
 */
public record ProcessSpec(
    String name,
    ProcessKind kind,
    List<String> command,
    Map<String, String> environment,
    Path output) {
  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  @Override
  public String toString() {
    return name + ": " + String.join(" ", command);
  }
}
