package dev.headroom.reference.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** A folder with all that is in it. */
public final class FolderTree {
  private static final int MAX_ATTEMPTS = 5;

  private FolderTree() {}

  /**
   * Deletes it; nothing where there is none. Links are deleted and not followed. Done again where
   * somebody else deletes the same, or a process that ends writes its last file meanwhile.
   *
   * @throws IOException if something of it cannot be deleted
   */
  public static void delete(Path folder) throws IOException {
    IOException failure = null;
    for (int attempt = 0; isThere(folder) && attempt < MAX_ATTEMPTS; attempt++) {
      try {
        PathUtils.deleteDirectory(folder);
      } catch (IOException e) {
        failure = e;
      } catch (UncheckedIOException e) {
        failure = e.getCause();
      }
    }
    if (failure != null && isThere(folder)) {
      throw failure;
    }
  }

  private static boolean isThere(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }
}
