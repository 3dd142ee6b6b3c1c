package dev.headroom.cli.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document of the project.
 *
 * @param file its path
 * @param text of it
 */
record MarkdownFile(Path file, String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

  static MarkdownFile read(Path file) throws IOException {
    return new MarkdownFile(file, Files.readString(file));
  }

  /** Those of the root, of {@code docs} and of each module. */
  static List<MarkdownFile> all(Path root) throws IOException {
    List<Path> folders = new ArrayList<>(Repository.modules(root));
    folders.add(root);
    folders.add(root.resolve("docs"));
    List<MarkdownFile> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
          all.add(read(file));
        }
      }
    }
    return all;
  }

  /** The contents of its fenced blocks in a language. */
  List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** What its links point to. */
  List<String> links() {
    return groups(LINK);
  }

  /** What stands between single backticks, outside of fenced blocks. */
  List<String> codes() {
    return groups(CODE);
  }

  private List<String> groups(Pattern pattern) {
    Matcher matcher = pattern.matcher(BLOCK.matcher(text).replaceAll(""));
    return matcher.results().map(found -> found.group(1)).toList();
  }
}
