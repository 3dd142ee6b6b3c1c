package dev.headroom.run.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Linux' device on which no byte fits. */
public final class FullDisk {
  private static final Path DEVICE = Path.of("/dev/full");

  private FullDisk() {}

  public static void link(Path file) throws IOException {
    assumeTrue(Files.isWritable(DEVICE), "needs " + DEVICE);
    Files.createSymbolicLink(file, DEVICE);
  }
}
