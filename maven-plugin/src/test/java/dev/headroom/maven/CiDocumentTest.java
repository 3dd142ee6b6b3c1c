package dev.headroom.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/CI.md and the sample say of the plugin is what it has. */
class CiDocumentTest {
  private static final Pattern CALL = Pattern.compile("(?m)^mvn .*$");
  private static final Pattern GOAL = Pattern.compile("headroom:([a-z]+)");
  private static final Pattern PROPERTY = Pattern.compile("-D(headroom\\.\\w+)");
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?s)<configuration>\\s*(.*?)\\s*</configuration>");
  private static final Pattern PARAMETER = Pattern.compile("(?s)<(\\w+)>.*?</\\1>");

  private static PluginDescriptor plugin;
  private static String document;

  @BeforeAll
  static void read() throws IOException {
    plugin = PluginDescriptor.read();
    document = Files.readString(Path.of("..", "docs", "CI.md"));
  }

  @Test
  void its_calls_name_goals_with_properties_that_those_have() {
    List<String> calls = CALL.matcher(document).results().map(MatchResult::group).toList();
    assertThat(calls).hasSizeGreaterThan(4);
    for (String call : calls) {
      List<String> known = new ArrayList<>();
      Matcher goals = GOAL.matcher(call);
      while (goals.find()) {
        assertThat(plugin.goals()).as(call).containsKey(goals.group(1));
        known.addAll(plugin.properties(goals.group(1)));
      }
      if (known.isEmpty()) {
        known.addAll(plugin.properties("gate"));
      }
      assertThat(PROPERTY.matcher(call).results().map(property -> property.group(1)))
          .as(call)
          .isSubsetOf(known);
    }
  }

  @Test
  void its_pom_and_the_samples_set_parameters_that_there_are() throws IOException {
    String sample = Files.readString(Path.of("..", "samples", "gated-service", "pom.xml"));
    for (String text : List.of(document, sample)) {
      Matcher configuration = CONFIGURATION.matcher(text);
      assertThat(configuration.find()).isTrue();
      String set = configuration.group(1).replaceAll("(?s)<!--.*?-->", "");
      assertThat(PARAMETER.matcher(set).results().map(parameter -> parameter.group(1)))
          .isNotEmpty()
          .isSubsetOf(plugin.parameters("gate"));
    }
  }
}
