package dev.headroom.load.injector;

import io.gatling.app.Gatling$;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Runs Gatling in this process, with Gatling's own arguments and exit codes, and ends it if the
 * process that started it is gone: a load that nobody watches any more must not go on.
 */
public final class InjectorMain {
  /**
   * Property: end when standard input ends. A parent that dies, however it dies, closes its end of
   * the pipe. Lines that come before are for {@link StartWord} and {@link EndWord}.
   */
  public static final String EXIT_WITH_PARENT = "exitWithParent";

  private InjectorMain() {}

  public static void main(String[] arguments) {
    if (Boolean.getBoolean(EXIT_WITH_PARENT)) {
      exitAfter(System.in);
    }
    // Not Gatling.main, which exits by itself: what follows a run is decided here.
    System.exit(Gatling$.MODULE$.fromArgs(arguments));
  }

  private static void exitAfter(InputStream input) {
    Thread watch =
        new Thread(
            () -> {
              awaitEnd(input);
              // Through the shutdown hooks: the run is broken off and its log is written out.
              System.exit(ExitCode.LEFT_ALONE);
            },
            "headroom-parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEnd(InputStream input) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        StartWord.hear(line);
        EndWord.hear(line);
        line = lines.readLine();
      }
    } catch (IOException e) {
      // A pipe that cannot be read has nobody at its other end either.
    }
  }
}
