package dev.headroom.load.pod;

import dev.headroom.load.injector.ExitCode;
import java.io.IOException;
import java.time.Duration;

/** Main class of the injector's image. */
public final class PodMain {
  /** Longer than an API server takes to come back after an update of its own. */
  private static final Duration UNASKED = Duration.ofSeconds(90);

  /** Others of the job may have to wait for a place, or for the image. */
  private static final Duration UNKNOWN = Duration.ofMinutes(15);

  /** Within the 30 s that a pod has to end. */
  private static final Duration TIME_TO_FETCH = Duration.ofSeconds(20);

  private PodMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run());
  }

  private static int run() throws InterruptedException {
    try (Pod pod = Pod.open(PodEnvironment.of(System.getenv()))) {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> pod.terminate(TIME_TO_FETCH), "headroom-pod-stop"));
      if (pod.serve(UNASKED, UNKNOWN)) {
        return ExitCode.RAN;
      }
      System.err.println("headroom: whoever started this pod does not ask for it any more");
      return ExitCode.LEFT_ALONE;
    } catch (IllegalArgumentException | IOException e) {
      System.err.println("headroom: " + e.getMessage());
      return ExitCode.BAD_OPTION;
    }
  }
}
