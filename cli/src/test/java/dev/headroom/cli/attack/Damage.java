package dev.headroom.cli.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ways to damage a file of a run. */
enum Damage {
  CUT {
    @Override
    void apply(Path file, Random random) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate((long) (random.nextDouble() * channel.size()));
      }
    }
  },
  FLIP_BYTES {
    @Override
    void apply(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < 20 && bytes.length > 0; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Files.write(file, bytes);
    }
  },
  EMPTY {
    @Override
    void apply(Path file, Random random) throws IOException {
      Files.write(file, new byte[0]);
    }
  },
  REMOVE {
    @Override
    void apply(Path file, Random random) throws IOException {
      Files.delete(file);
    }
  },
  BECOME_A_FOLDER {
    @Override
    void apply(Path file, Random random) throws IOException {
      Files.delete(file);
      Files.createDirectories(file.resolve("in-the-way"));
    }
  },
  BECOME_A_DEVICE {
    @Override
    void apply(Path file, Random random) throws IOException {
      Files.delete(file);
      Files.createSymbolicLink(file, Path.of("/dev/zero"));
    }
  },
  BECOME_A_LINK_LOOP {
    @Override
    void apply(Path file, Random random) throws IOException {
      Files.delete(file);
      Files.createSymbolicLink(file, file.getFileName());
    }
  },
  FILL_A_GAP_WITH_ZEROS {
    @Override
    void apply(Path file, Random random) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        long size = channel.size();
        long from = (long) (random.nextDouble() * size);
        int length = (int) Math.min(4096, size - from);
        channel.write(ByteBuffer.allocate(length), from);
      }
    }
  },
  SHUFFLE_LINES {
    @Override
    void apply(Path file, Random random) throws IOException {
      List<String> lines = lines(file);
      Collections.shuffle(lines, random);
      Files.write(file, lines, StandardCharsets.ISO_8859_1);
    }
  },
  REPEAT_LINES {
    @Override
    void apply(Path file, Random random) throws IOException {
      List<String> lines = lines(file);
      lines.addAll(List.copyOf(lines));
      Files.write(file, lines, StandardCharsets.ISO_8859_1);
    }
  },
  CHANGE_NUMBERS {
    @Override
    void apply(Path file, Random random) throws IOException {
      String[] values = {"-1", "1e308", "0", "NaN", "null", "99999999999999999999", "\"x\""};
      List<String> lines = lines(file);
      for (int i = 0; i < 5 && !lines.isEmpty(); i++) {
        int line = random.nextInt(lines.size());
        String value = values[random.nextInt(values.length)];
        lines.set(line, lines.get(line).replaceFirst(":\\s*-?\\d[\\d.eE+-]*", ":" + value));
      }
      Files.write(file, lines, StandardCharsets.ISO_8859_1);
    }
  },
  DROP_FIELDS {
    @Override
    void apply(Path file, Random random) throws IOException {
      List<String> lines = lines(file);
      for (int i = 0; i < 5 && !lines.isEmpty(); i++) {
        int line = random.nextInt(lines.size());
        lines.set(line, lines.get(line).replaceFirst("\"[\\w.-]+\"\\s*:", "\"renamed\":"));
      }
      Files.write(file, lines, StandardCharsets.ISO_8859_1);
    }
  },
  APPEND_GARBAGE {
    @Override
    void apply(Path file, Random random) throws IOException {
      byte[] garbage = new byte[1 + random.nextInt(10_000)];
      random.nextBytes(garbage);
      Files.write(file, garbage, StandardOpenOption.APPEND);
    }
  };

  abstract void apply(Path file, Random random) throws IOException;

  /** Every byte is a character of this encoding. */
  private static List<String> lines(Path file) throws IOException {
    return new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
  }
}
