package dev.headroom.reference.supervisor.cleanup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Ends what the systems of dead starters left behind. */
public final class OrphanSweep {
  /** Longer than a watchdog takes to end, in the end by force, what it alone knows of. */
  private static final int TIMEOUT_SECONDS = 20;

  private OrphanSweep() {}

  /**
   * Sweeps.
   *
   * @param tell told of each system that was cleaned up, in one line
   * @return how many there were
   */
  public static int sweep(Consumer<String> tell) throws IOException {
    int swept = 0;
    for (SystemFolder folder : SystemFolder.all()) {
      if (!folder.ownerLives()) {
        int ended = endAll(folder.processes());
        remove(folder.groups());
        folder.delete();
        tell.accept(
            "cleaned up after a run that was killed: " + ended + " process(es), " + folder.path());
        swept++;
      }
    }
    return swept;
  }

  /**
   * Ends those of the processes that live.
   *
   * @return how many there were
   */
  public static int endAll(List<ProcessIdentity> processes) {
    List<ProcessHandle> alive =
        processes.stream().flatMap(process -> process.handle().stream()).toList();
    alive.forEach(ProcessHandle::destroy);
    for (ProcessHandle handle : alive) {
      if (!endsSoon(handle)) {
        handle.destroyForcibly();
        endsSoon(handle);
      }
    }
    return alive.size();
  }

  private static boolean endsSoon(ProcessHandle handle) {
    try {
      handle.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void remove(List<Path> groups) {
    for (Path group : groups) {
      // Only ever an empty folder. A group that cannot be removed holds a process that is just
      // ending; it does no harm empty.
      if (Files.isDirectory(group, LinkOption.NOFOLLOW_LINKS)) {
        group.toFile().delete();
      }
    }
  }
}
