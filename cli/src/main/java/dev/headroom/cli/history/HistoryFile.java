package dev.headroom.cli.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.BoundedFile;
import dev.headroom.run.file.Json;
import dev.headroom.run.file.NamedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The file: a JSON line a run, in the order in which they were added. */
final class HistoryFile {
  static final String NAME = "headroom-history.jsonl";

  /** As much as is read of a file; a run takes some kilobytes. */
  private static final int MAX_BYTES = 1 << 26;

  private final Path file;

  HistoryFile(Path file) {
    this.file = file;
  }

  /**
   * What a file holds.
   *
   * @param runs each once
   * @param damaged lines that are no run, such as the torn last one of a process that was killed
   */
  record Content(List<RecordedValues> runs, int damaged) {
    Content {
      runs = List.copyOf(runs);
    }
  }

  /** All runs; none where there is no file. */
  Content read() throws IOException {
    return Files.exists(file) ? parsed(BoundedFile.read(file)) : new Content(List.of(), 0);
  }

  /** Bytes that are no text become replacement characters, and their line no run. */
  private static Content parsed(byte[] content) {
    List<RecordedValues> runs = new ArrayList<>();
    int damaged = 0;
    for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
      Optional<RecordedValues> run = line.isBlank() ? Optional.empty() : run(line);
      run.ifPresent(found -> addNew(found, runs));
      damaged += line.isBlank() || run.isPresent() ? 0 : 1;
    }
    return new Content(runs, damaged);
  }

  private static Optional<RecordedValues> run(String line) {
    try {
      return Optional.ofNullable(Json.lines().readValue(line, HistoryLine.class))
          .flatMap(HistoryLine::run);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean addNew(RecordedValues run, List<RecordedValues> runs) {
    boolean isNew = runs.stream().noneMatch(run::isSameRun);
    return isNew && runs.add(run);
  }

  /**
   * Adds those that are not there yet: all of them, or, if that fails, none. Two who add at once do
   * so one after the other.
   *
   * @return those that were added
   */
  List<RecordedValues> add(List<RecordedValues> runs) throws IOException {
    NamedFile.createFolderOf(file);
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.lock();
      List<RecordedValues> known = new ArrayList<>(parsed(content(channel)).runs());
      List<RecordedValues> added = runs.stream().filter(run -> addNew(run, known)).toList();
      if (!added.isEmpty()) {
        append(lines(added), channel);
      }
      return added;
    }
  }

  /** Through the channel itself: to close another one of the same file would end the lock. */
  private byte[] content(FileChannel channel) throws IOException {
    if (channel.size() > MAX_BYTES) {
      throw new RefusedException(
          file + " is larger than " + (MAX_BYTES >> 20) + " MB: begin another one");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // Until all of it is there.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static String lines(List<RecordedValues> runs) throws JsonProcessingException {
    StringBuilder lines = new StringBuilder();
    for (RecordedValues run : runs) {
      lines.append(Json.lines().writeValueAsString(HistoryLine.of(run))).append('\n');
    }
    return lines.toString();
  }

  private static void append(String lines, FileChannel channel) throws IOException {
    long end = channel.size();
    String first = end > 0 && !endsLine(channel, end) ? "\n" : "";
    ByteBuffer bytes = ByteBuffer.wrap((first + lines).getBytes(StandardCharsets.UTF_8));
    boolean isWhole = false;
    try {
      channel.position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      isWhole = true;
    } finally {
      if (!isWhole) {
        channel.truncate(end);
      }
    }
  }

  private static boolean endsLine(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.read(last, end - 1) == 1 && last.get(0) == '\n';
  }
}
