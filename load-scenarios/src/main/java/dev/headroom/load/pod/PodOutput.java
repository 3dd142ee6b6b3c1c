package dev.headroom.load.pod;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What a load generator leaves of a phase. All of them grow while it runs. */
public enum PodOutput {
  /** Gatling's log, in a folder of Gatling's own. */
  LOG("simulation.log"),
  /** Account of its steps, JSON lines. */
  STEPS("steps.jsonl"),
  /** The injector's figures of itself, JSON lines. */
  FIGURES("figures.jsonl"),
  /** Response times in microseconds, an interval log; of our own simulations alone. */
  TIMES("times.hlog"),
  /** What it printed, on both streams. */
  PRINTED("printed.txt");

  static final String RESULTS = "gatling";

  private final String fileName;

  PodOutput(String fileName) {
    this.fileName = fileName;
  }

  /** Its name in a request. */
  public String fileName() {
    return fileName;
  }

  static Optional<PodOutput> named(String fileName) {
    return Stream.of(values()).filter(one -> one.fileName.equals(fileName)).findFirst();
  }

  /** Where it is in a phase's folder; empty for a log that is not there yet. */
  Optional<Path> in(Path folder) throws IOException {
    Path results = folder.resolve(RESULTS);
    if (this != LOG) {
      return Optional.of(folder.resolve(fileName));
    }
    if (!Files.isDirectory(results)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(results)) {
      return files.filter(file -> file.endsWith(fileName)).findFirst();
    }
  }

  /** Sends what follows a number of bytes, in gzip's format; nothing where there is no more yet. */
  void send(Path folder, long from, OutputStream out) throws IOException {
    Optional<Path> file = in(folder).filter(Files::exists);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      if (file.isPresent() && Files.size(file.get()) > from) {
        try (InputStream in = Files.newInputStream(file.get())) {
          in.skipNBytes(from);
          gzip.write(in.readNBytes(PodContract.CHUNK_BYTES));
        }
      }
    }
  }
}
