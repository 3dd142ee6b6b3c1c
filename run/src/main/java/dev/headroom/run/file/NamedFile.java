package dev.headroom.run.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file that a user named for what a command writes: it may be a device, a pipe or a link. */
public final class NamedFile {
  private NamedFile() {}

  /** Writes it, with the folder that it is in; a file is there whole or not at all. */
  public static void write(Path file, byte[] content) throws IOException {
    createFolderOf(file);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.write(file, content);
    } else {
      AtomicFile.write(file, content);
    }
  }

  /** Creates the folder that it is to be in; that may be a link to one. */
  public static void createFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }
}
