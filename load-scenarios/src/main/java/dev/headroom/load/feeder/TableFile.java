package dev.headroom.load.feeder;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file with a table, whatever its form. */
final class TableFile {
  /** Makes the table of a file's text. */
  @FunctionalInterface
  interface Form {
    Table of(Reader text) throws IOException;
  }

  private TableFile() {}

  /**
   * @throws FeederException if it is not there, is not in UTF-8, or cannot be read
   */
  static Table read(Path file, Form form) {
    try (Reader text = Files.newBufferedReader(file)) {
      return form.of(text);
    } catch (NoSuchFileException e) {
      throw new FeederException(file, "there is no such file");
    } catch (CharacterCodingException e) {
      throw new FeederException(file, "it is not in UTF-8");
    } catch (IOException e) {
      throw new FeederException(file, "it cannot be read: " + e.getMessage());
    }
  }
}
