package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.PodConnection;
import dev.headroom.cli.injector.shard.ShardFiles;
import dev.headroom.load.pod.PodOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/** What a pod writes of a phase, continued in the run directory from where it is there. */
final class GrowingFiles {
  private final PodConnection pod;
  private final String phase;
  private final ShardFiles places;
  private final Map<PodOutput, Long> brought = new EnumMap<>(PodOutput.class);

  /**
   * @param phase as the pod knows it
   * @param places where its files go
   */
  GrowingFiles(PodConnection pod, String phase, ShardFiles places) {
    this.pod = pod;
    this.phase = phase;
    this.places = places;
  }

  /** Until nothing more is there now. */
  void bring() throws IOException {
    for (PodOutput output : PodOutput.values()) {
      boolean isMore = true;
      while (isMore) {
        isMore = bringMore(output);
      }
    }
  }

  private boolean bringMore(PodOutput output) throws IOException {
    long from = brought.getOrDefault(output, 0L);
    byte[] more = pod.read(phase, output, from);
    if (more.length > 0) {
      write(place(output), from, more);
      brought.put(output, from + more.length);
    }
    return more.length > 0;
  }

  /** Where it belongs: what a full disk tore is written again, and not twice. */
  private static void write(Path file, long at, byte[] bytes) throws IOException {
    try (SeekableByteChannel to =
        Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      to.position(at);
      while (left.hasRemaining()) {
        to.write(left);
      }
    }
  }

  private Path place(PodOutput output) {
    return switch (output) {
      case LOG -> places.log();
      case STEPS -> places.steps();
      case FIGURES -> places.figures();
      case TIMES -> places.times();
      case PRINTED -> places.output();
    };
  }
}
