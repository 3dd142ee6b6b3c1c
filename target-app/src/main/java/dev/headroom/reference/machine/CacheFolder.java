package dev.headroom.reference.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where this user keeps what is unpacked once: the first of some places that works. */
public final class CacheFolder {
  private CacheFolder() {}

  /**
   * {@code $XDG_CACHE_HOME/headroom}, {@code ~/.cache/headroom}, or, where a home may not be
   * written or is not there, a folder of this user among the temporary files. It exists.
   *
   * @throws IOException if none works; the message is one line that says what to do
   */
  public static Path find() throws IOException {
    return find(System.getenv(), System.getProperty("user.home"), UserFolder.path());
  }

  static Path find(Map<String, String> environment, String home, Path temporary)
      throws IOException {
    List<String> bases = new ArrayList<>();
    bases.add(environment.getOrDefault("XDG_CACHE_HOME", ""));
    bases.add(home + "/.cache");
    bases.add(temporary + "/cache");
    for (String base : bases) {
      if (!base.isBlank() && isWritable(base)) {
        return Path.of(base).resolve("headroom");
      }
    }
    throw new IOException(
        "no place for what is unpacked once: set XDG_CACHE_HOME to a folder that you may write and"
            + " whose path has no space (tried "
            + String.join(", ", bases.stream().filter(base -> !base.isBlank()).toList())
            + ")");
  }

  /** The scripts that come with a database do not take a path with a space. */
  private static boolean isWritable(String base) {
    try {
      Path folder = Path.of(base).resolve("headroom");
      if (!folder.isAbsolute() || base.matches(".*[\\s'\"$`\\\\].*")) {
        return false;
      }
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }
}
