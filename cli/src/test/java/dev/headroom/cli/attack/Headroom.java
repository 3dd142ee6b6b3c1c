package dev.headroom.cli.attack;

import dev.headroom.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code headroom} command in a process of its own, as a user has it. */
final class Headroom {
  private Headroom() {}

  /**
   * What came of a command.
   *
   * @param exitCode -1 where it had to be killed
   * @param output of standard output and standard error
   */
  record Ended(int exitCode, String output) {
    boolean hung() {
      return exitCode == -1;
    }

    boolean showsStackTrace() {
      return output.lines().anyMatch(line -> line.matches("\\s+at [\\w.$/]+\\(.*\\)"));
    }
  }

  static List<String> command(String... arguments) {
    return command(List.of("-XX:TieredStopAtLevel=1"), arguments);
  }

  /**
   * @param options of the JVM, beside those of every command here
   */
  static List<String> command(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What measures the reference system in a minute or so. */
  static String[] shortRun(Path runs) {
    return new String[] {
      "run", "--warm-up", "5", "--step", "3", "--plateau", "5", "--runs", runs.toString()
    };
  }

  /** Runs a command of the system, which has to succeed. */
  static void system(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  /** Whether this is root, who may mount disks and become other users. */
  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  static Process start(List<String> command, Path output) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Waits for the end, and ends what takes longer than that. */
  static Ended await(Process process, Path output, Duration most)
      throws IOException, InterruptedException {
    boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    return new Ended(ended ? process.exitValue() : -1, text);
  }

  static Ended run(Path output, Duration most, String... arguments)
      throws IOException, InterruptedException {
    return await(start(command(arguments), output), output, most);
  }
}
