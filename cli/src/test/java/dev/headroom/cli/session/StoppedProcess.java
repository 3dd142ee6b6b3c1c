package dev.headroom.cli.session;

import java.util.concurrent.CountDownLatch;

/** Works until it is told to stop, and then fails as a consequence. */
final class StoppedProcess {
  private StoppedProcess() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    try (Teardown teardown = new Teardown()) {
      teardown.add(
          () -> {
            System.out.println("closed");
            closed.countDown();
          });
      teardown.whenStopped(() -> System.out.println("last words"));
      System.out.println("ready");
      closed.await();
    }
    System.out.println("too late");
  }
}
