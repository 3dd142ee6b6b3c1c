package dev.headroom.cli.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The action of GitHub that this repository is.
 *
 * @param text of its file
 * @param content the same, read
 */
record ActionFile(String text, JsonNode content) {
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");

  static ActionFile read() throws IOException {
    Path file = Repository.root().resolve("action.yml");
    String text = Files.readString(file);
    return new ActionFile(text, new YAMLMapper().readTree(text));
  }

  Set<String> inputs() {
    return names(content.get("inputs"));
  }

  Set<String> outputs() {
    return names(content.get("outputs"));
  }

  /** Inputs that some part of it uses. */
  Set<String> usedInputs() {
    return INPUT
        .matcher(text)
        .results()
        .map(input -> input.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Its only step. */
  JsonNode step() {
    return content.at("/runs/steps/0");
  }

  private static Set<String> names(JsonNode of) {
    Set<String> names = new TreeSet<>();
    of.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
