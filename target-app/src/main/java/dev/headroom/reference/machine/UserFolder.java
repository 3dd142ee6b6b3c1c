package dev.headroom.reference.machine;

import java.nio.file.Path;

/** The temporary folder of this user alone, for what must not outlive a run. */
public final class UserFolder {
  private UserFolder() {}

  /** Where it is; whoever uses it makes it, for nobody else to read. */
  public static Path path() {
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_.-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), "headroom-" + user);
  }
}
