package dev.headroom.reference.supervisor;

import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A program that is none of the system's and computes all the time. */
final class Neighbour {
  /** A script's process is named after its file. */
  static final String NAME = "batch-job";

  private Neighbour() {}

  /**
   * One to be started.
   *
   * @param folder for its program and what it says; several may share it
   */
  static ProcessSpec in(Path folder) throws IOException {
    Path program = folder.resolve(NAME);
    if (!Files.exists(program)) {
      Files.writeString(program, "#!/bin/sh\nwhile :; do :; done\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
    // In a session of its own, or the kernel counts all of them as one (sched(7), autogroup).
    List<String> command = List.of("setsid", program.toString());
    return new ProcessSpec(
        NAME, ProcessKind.OTHER, command, Map.of(), folder.resolve(NAME + ".log"));
  }
}
