package dev.headroom.reference.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The temporary folder of this user alone, for what must not outlive a run. */
public final class UserFolder {
  private UserFolder() {}

  /** Where it is; whoever uses it makes it, for nobody else to read. */
  public static Path path() {
    String user = name().replaceAll("[^A-Za-z0-9_.-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), "headroom-" + user);
  }

  /** A user who is in no list of users has a number only. */
  private static String name() {
    String name = System.getProperty("user.name");
    if (!name.equals("?")) {
      return name;
    }
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
    } catch (IOException | UnsupportedOperationException e) {
      return name;
    }
  }
}
