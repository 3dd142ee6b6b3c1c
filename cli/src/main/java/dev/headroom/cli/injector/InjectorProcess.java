package dev.headroom.cli.injector;

import dev.headroom.cli.option.OwnServiceArguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A load generator that was started, and stops when this is closed. */
public final class InjectorProcess implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final int LINES_TO_SHOW = 12;

  private final Process process;
  private final Path output;

  private InjectorProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a load generator. Its standard input stays open as long as this process lives, so that
   * it can tell when it has been left alone.
   *
   * @param command executable and arguments
   * @param output file for what it prints
   */
  public static InjectorProcess start(List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // Somebody's simulation has no business with it.
    builder.environment().remove(OwnServiceArguments.PASSWORD);
    Process process = builder.start();
    return new InjectorProcess(process, output);
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Waits for its end.
   *
   * @return whether it has ended
   */
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Its exit code, once it has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** The last lines that it printed, for a message about its failure. */
  public String lastLines() {
    try {
      List<String> lines =
          Files.readString(output, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
    } catch (IOException | UncheckedIOException e) {
      return "(its output cannot be read: " + e.getMessage() + ")";
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
