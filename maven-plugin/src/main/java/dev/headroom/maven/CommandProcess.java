package dev.headroom.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The command in a JVM of its own, and not in Maven's. It loads Gatling and Netty, which want JVM
 * options that a running Maven does not have; it attaches to JVMs, holds a lock of the machine and
 * undoes what it did in shutdown hooks, which must run at its own end and not at that of a daemon;
 * what it measures must not share a heap with a build; and its libraries never meet Maven's.
 *
 * @param java the JVM's own options and its class path, up to the main class
 * @param folder in which it works
 */
record CommandProcess(List<String> java, File folder) {
  private static final String MAIN = "dev.headroom.cli.Main";

  /** As long as it takes the command to stop what it started. */
  private static final long STOP_SECONDS = 30;

  /**
   * @param home of the Java that is to run it
   * @param options of the JVM
   * @param classPath jars, the command's first
   */
  static CommandProcess of(Path home, List<String> options, List<File> classPath, File folder) {
    List<String> java = new ArrayList<>();
    java.add(home.resolve("bin").resolve("java").toString());
    // As the launcher starts it; its output is read as UTF-8, whatever the locale is.
    java.add("-XX:+UseSerialGC");
    java.add("--enable-native-access=ALL-UNNAMED");
    java.add("-Dfile.encoding=UTF-8");
    java.add("-Dsun.stdout.encoding=UTF-8");
    java.add("-Dsun.stderr.encoding=UTF-8");
    java.add("-Dstdout.encoding=UTF-8");
    java.add("-Dstderr.encoding=UTF-8");
    java.addAll(options);
    java.add("-cp");
    java.add(
        String.join(File.pathSeparator, classPath.stream().map(File::getAbsolutePath).toList()));
    java.add(MAIN);
    return new CommandProcess(java, folder);
  }

  /**
   * Runs it to its end, passing on what it prints as it is: runners read lines of it, which a log's
   * prefix would hide.
   *
   * @throws IOException if it cannot be started
   */
  CommandEnd run(List<String> words, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java);
    command.addAll(words);
    Process process = new ProcessBuilder(command).directory(folder).start();
    Thread stop = new Thread(() -> stop(process), "headroom-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      process.getOutputStream().close();
      CompletableFuture<List<String>> complaints =
          CompletableFuture.supplyAsync(() -> passOn(process.getErrorStream(), err));
      List<String> printed = passOn(process.getInputStream(), out);
      return new CommandEnd(process.waitFor(), printed, complaints.join());
    } finally {
      // After a break of this thread it is still there.
      process.destroy();
      forget(stop);
    }
  }

  private static List<String> passOn(InputStream stream, PrintStream to) {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        to.println(line);
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** A build that is broken off waits until the command has stopped what it started. */
  private static void stop(Process process) {
    process.destroy();
    try {
      process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // It is running: the build is being broken off.
    }
  }
}
