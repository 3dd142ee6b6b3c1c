package dev.headroom.analysis;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.logging.Logger;

/** What the analysis must not do; {@link PurityTest} proves on it that it would be seen. */
final class Impure {
  private Impure() {}

  static final class ReadsFile {
    String read() throws IOException {
      return Files.readString(Path.of("run.json"));
    }
  }

  static final class OpensSocket {
    Socket open() throws IOException {
      return new Socket("localhost", 80);
    }
  }

  static final class StartsProcess {
    Process start() throws IOException {
      return new ProcessBuilder("true").start();
    }
  }

  static final class StartsThread {
    void start() {
      new Thread(() -> {}).start();
    }
  }

  static final class Logs {
    void log() {
      Logger.getLogger("analysis").info("hello");
    }
  }

  static final class AsksTime {
    long now() {
      return System.nanoTime();
    }
  }

  static final class AsksDate {
    LocalDateTime now() {
      return LocalDateTime.now();
    }
  }

  static final class DrawsWithoutSeed {
    double draw() {
      return new Random().nextDouble();
    }
  }

  static final class Prints {
    void print() {
      System.out.println("hello");
    }
  }

  static final class DrawsWithSeed {
    double draw() {
      return new Random(1).nextDouble();
    }
  }
}
