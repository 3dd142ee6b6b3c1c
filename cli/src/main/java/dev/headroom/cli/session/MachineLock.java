package dev.headroom.cli.session;

import dev.headroom.reference.machine.UserFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The right to measure on this machine, as this user, until closed or until this process ends. */
public final class MachineLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private MachineLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Where this user's lock is. */
  public static Path defaultFile() {
    return UserFolder.path().resolve("measuring.lock");
  }

  /**
   * Takes the lock if nobody has it.
   *
   * @return empty if another process measures
   */
  public static Optional<MachineLock> tryTake(Path file) throws IOException {
    FileChannel channel = open(file);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, which is as good a reason to refuse as any.
      lock = null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? Optional.empty() : Optional.of(held(channel, lock));
  }

  /**
   * Takes the lock, waiting for its holder if there is one.
   *
   * @param waitingFor told the holder's pid, 0 if unknown, once, before the wait
   */
  public static MachineLock take(Path file, LongConsumer waitingFor) throws IOException {
    Optional<MachineLock> free = tryTake(file);
    if (free.isPresent()) {
      return free.get();
    }
    waitingFor.accept(holder(file).orElse(0L));
    FileChannel channel = open(file);
    return held(channel, channel.lock());
  }

  /** The pid that took the lock last; empty if that cannot be read. */
  public static Optional<Long> holder(Path file) {
    try {
      return Optional.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("it is no file");
      }
      return FileChannel.open(
          file,
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          // Nobody else may choose which file is truncated here.
          LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      String why = e instanceof FileSystemException ? e.getClass().getSimpleName() : e.getMessage();
      throw new IOException(
          "the lock "
              + file
              + " cannot be used ("
              + why
              + "): remove what stands there, or choose another folder with"
              + " HEADROOM_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  private static MachineLock held(FileChannel channel, FileLock lock) throws IOException {
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    return new MachineLock(channel, lock);
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
