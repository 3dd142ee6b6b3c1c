package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The processes that a user names, and what they are by their programs. */
final class GivenProcesses {
  private static final Set<String> DATABASES =
      Set.of(
          "mariadbd",
          "mysqld",
          "postgres",
          "postmaster",
          "oracle",
          "sqlservr",
          "mongod",
          "database");

  private GivenProcesses() {}

  /**
   * Those that run.
   *
   * @param texts like {@code 4711} or {@code shop=4711}
   */
  static List<BoxProcess> of(List<String> texts) {
    return apart(texts.stream().map(GivenProcesses::process).toList());
  }

  /** Each process once, and each under a name of its own: a second java is java-4712. */
  private static List<BoxProcess> apart(List<BoxProcess> processes) {
    List<BoxProcess> apart = new ArrayList<>();
    for (BoxProcess process : processes) {
      if (apart.stream().anyMatch(other -> other.pid() == process.pid())) {
        throw new RefusedException("--pid: process " + process.pid() + " is given twice");
      }
      boolean taken = apart.stream().anyMatch(other -> other.name().equals(process.name()));
      String name = taken ? process.name() + "-" + process.pid() : process.name();
      apart.add(new BoxProcess(name, process.pid(), process.kind()));
    }
    return apart;
  }

  private static BoxProcess process(String text) {
    int equals = text.indexOf('=');
    long pid;
    try {
      pid = Long.parseLong(text.substring(equals + 1));
    } catch (NumberFormatException e) {
      throw new RefusedException("--pid " + text + ": must be a process id, or NAME=ID");
    }
    ProcessHandle handle =
        ProcessHandle.of(pid)
            .orElseThrow(() -> new RefusedException("--pid: there is no process " + pid));
    String executable =
        handle
            .info()
            .command()
            .map(command -> Path.of(command).getFileName().toString())
            .orElseGet(() -> shortName(pid));
    String name = equals > 0 ? text.substring(0, equals).strip() : executable;
    if (name.isEmpty()) {
      throw new RefusedException("--pid " + text + ": the name in front of = is empty");
    }
    return new BoxProcess(name, pid, kind(executable, name));
  }

  /** Of another user's process no more can be seen. */
  private static String shortName(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "comm")).strip();
    } catch (IOException e) {
      return "process";
    }
  }

  private static BoxProcess.Kind kind(String executable, String name) {
    if (executable.equals("java")) {
      return BoxProcess.Kind.JVM;
    }
    return DATABASES.contains(executable) || DATABASES.contains(name)
        ? BoxProcess.Kind.DATABASE
        : BoxProcess.Kind.OTHER;
  }
}
