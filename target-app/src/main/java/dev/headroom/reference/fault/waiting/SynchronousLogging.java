package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Every request writes lines to a log, one request at a time, each of them down to the disk. */
public final class SynchronousLogging implements Fault {
  /** Of some hundred microseconds each on a quick disk. */
  private static final int LINES = 16;

  /** The file is short however long the load. */
  private static final long MAX_BYTES = 1 << 20;

  @Override
  public String id() {
    return "synchronous-logging";
  }

  @Override
  public String whatItDoes() {
    return "every request writes sixteen lines to a log, down to the disk, while all others wait";
  }

  @Override
  public String evidenceItLeaves() {
    return "threads that wait for the log's lock, its holder in a write to a file, and idle CPUs";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    FileAppender log = new FileAppender();
    int lines = strength.times(LINES);
    return ExtraWork.before(request -> log.append("handling " + request.route(), lines));
  }

  private static final class FileAppender {
    private final FileChannel file = open();

    private static FileChannel open() {
      try {
        Path path = Files.createTempFile("requests", ".log");
        return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private synchronized void append(String line, int times) throws IOException {
      for (int i = 0; i < times; i++) {
        if (file.position() > MAX_BYTES) {
          file.truncate(0);
        }
        file.write(ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8)));
        file.force(false);
      }
    }
  }
}
