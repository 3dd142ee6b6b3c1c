package dev.headroom.reference.supervisor.cleanup;

import dev.headroom.reference.machine.FolderTree;
import dev.headroom.reference.machine.UserFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The temporary folder of a running system: its data, who started it, and a list of what has to be
 * gone when it has ended, for those who clean up.
 */
public final class SystemFolder {
  /** Environment variable in which each process of a system has the path of its folder. */
  static final String MARKER = "HEADROOM_SYSTEM";

  private static final String PREFIX = "system-";

  /** Of a folder that does not say yet whose it is, and must not be taken for an orphan. */
  private static final String NEW_PREFIX = "new-";

  private static final String OWNER = "owner";
  private static final String PROCESSES = "processes";
  private static final String GROUPS = "groups";

  private static final FileAttribute<Set<PosixFilePermission>> NOBODY_ELSE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;

  private SystemFolder(Path path) {
    this.path = path;
  }

  /** Makes a folder that nobody else can read. */
  public static SystemFolder create() throws IOException {
    Path root = UserFolder.path();
    Files.createDirectories(root, NOBODY_ELSE);
    if (!isOurs(root)) {
      throw new IOException(
          root + " belongs to somebody else; remove it, or set another java.io.tmpdir");
    }
    // Somebody with a generous umask may have made it.
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    Path unfinished = Files.createTempDirectory(root, NEW_PREFIX, NOBODY_ELSE);
    Files.writeString(unfinished.resolve(OWNER), ProcessIdentity.current().toString());
    String id = unfinished.getFileName().toString().substring(NEW_PREFIX.length());
    return new SystemFolder(Files.move(unfinished, root.resolve(PREFIX + id)));
  }

  /**
   * Whether it is a folder of this user. The place can be foreseen, so that another user may have
   * been there first, with a list of processes to kill.
   */
  private static boolean isOurs(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path ours = Files.createTempFile("headroom", "");
    try {
      return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours));
    } catch (NoSuchFileException e) {
      // Its owner has just removed it.
      return false;
    } finally {
      Files.delete(ours);
    }
  }

  /** All that are there, of living and dead owners. */
  static List<SystemFolder> all() throws IOException {
    if (!isOurs(UserFolder.path())) {
      return List.of();
    }
    List<SystemFolder> all = new ArrayList<>();
    try (Stream<Path> children = Files.list(UserFolder.path())) {
      for (Path child : children.sorted().toList()) {
        if (child.getFileName().toString().startsWith(PREFIX) && isOurs(child)) {
          all.add(new SystemFolder(child));
        }
      }
    }
    return List.copyOf(all);
  }

  public Path path() {
    return path;
  }

  /** A short name that no other running system has. */
  public String id() {
    return path.getFileName().toString().substring(PREFIX.length());
  }

  void note(ProcessIdentity process) throws IOException {
    append(PROCESSES, process.toString());
  }

  public void note(Path cgroup) throws IOException {
    append(GROUPS, cgroup.toString());
  }

  boolean ownerLives() throws IOException {
    return lines(OWNER).stream().anyMatch(line -> ProcessIdentity.parse(line).lives());
  }

  public List<ProcessIdentity> processes() throws IOException {
    return lines(PROCESSES).stream().map(ProcessIdentity::parse).toList();
  }

  List<Path> groups() throws IOException {
    // No kernel has a group of such a name, and no path may be of it.
    return lines(GROUPS).stream().filter(line -> line.indexOf('\0') < 0).map(Path::of).toList();
  }

  public void delete() throws IOException {
    FolderTree.delete(path);
  }

  private synchronized void append(String file, String line) throws IOException {
    Files.writeString(
        path.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> lines(String file) throws IOException {
    Path lines = path.resolve(file);
    // Damaged bytes become other characters, and so a process or a group that there is not.
    return Files.exists(lines)
        ? new String(Files.readAllBytes(lines), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }
}
