package dev.headroom.cli.attack;

import dev.headroom.cli.attack.Headroom.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Measurements whose runs lie on a disk that becomes full. */
final class FullDisk {
  private static final Duration MOST = Duration.ofMinutes(5);

  private FullDisk() {}

  static Outcome attack(Path work, int megabytes) throws IOException, InterruptedException {
    Path disk = Files.createDirectories(work.resolve("disk-" + megabytes));
    Headroom.system(
        "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "headroom", disk.toString());
    try {
      Ended ended = Headroom.run(work.resolve("disk.txt"), MOST, Headroom.shortRun(disk));
      boolean tells = ended.exitCode() == 0 || ended.output().contains(disk.toString());
      Outcome outcome =
          Outcome.of("a disk of " + megabytes + " MB", ended, ended.output().contains("box-1 cpu"));
      return tells
          ? outcome
          : new Outcome(outcome.attack(), Outcome.Kind.WRONG_ANSWER, ended.output());
    } finally {
      Headroom.system("umount", disk.toString());
    }
  }
}
