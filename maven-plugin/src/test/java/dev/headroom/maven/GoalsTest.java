package dev.headroom.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.headroom.cli.Main;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals and their parameters are what the command has. */
class GoalsTest {
  /** What stands in a command line without an option's name. */
  private static final List<String> WITHOUT_NAME = List.of("action", "results");

  private static PluginDescriptor plugin;

  @BeforeAll
  static void read() throws IOException {
    plugin = PluginDescriptor.read();
  }

  @Test
  void each_goal_is_a_command_of_its_name() {
    assertThat(plugin.prefix()).isEqualTo("headroom");
    assertThat(plugin.goals().keySet())
        .containsExactly("baseline", "doctor", "gate", "run", "stats")
        .isSubsetOf(Main.commandLine().getSubcommands().keySet());
  }

  @Test
  void a_gate_that_a_build_asks_for_comes_when_everything_is_there() {
    assertThat(plugin.phase("gate")).isEqualTo("verify");
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "doctor", "gate", "run", "stats"})
  void every_parameter_is_an_option_that_the_command_takes(String goal) throws Exception {
    List<String> words = everythingSet(goal).words().list();

    assertThat(words.get(0)).isEqualTo(goal);
    assertThatCode(() -> Main.commandLine().parseArgs(words.toArray(String[]::new)))
        .as("%s", words)
        .doesNotThrowAnyException();
    List<String> own = new ArrayList<>(plugin.parameters(goal));
    own.removeAll(plugin.parameters("doctor"));
    own.removeAll(WITHOUT_NAME);
    assertThat(words).filteredOn(word -> word.startsWith("--")).as("%s", own).hasSameSizeAs(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "doctor", "gate", "run"})
  void without_parameters_a_goal_asks_for_nothing(String goal) throws Exception {
    assertThat(goal(goal).words().list()).filteredOn(word -> word.startsWith("--")).isEmpty();
  }

  private static HeadroomMojo everythingSet(String goal) throws Exception {
    HeadroomMojo mojo = goal(goal);
    for (Field field : mojo.getClass().getDeclaredFields()) {
      if (plugin.parameters(goal).contains(field.getName())) {
        field.setAccessible(true);
        field.set(mojo, sample(field));
      }
    }
    return mojo;
  }

  private static HeadroomMojo goal(String goal) throws Exception {
    HeadroomMojo mojo =
        (HeadroomMojo)
            Class.forName(plugin.goals().get(goal)).getDeclaredConstructor().newInstance();
    if (mojo instanceof BaselineMojo) {
      Field action = BaselineMojo.class.getDeclaredField("action");
      action.setAccessible(true);
      action.set(mojo, "create");
    }
    return mojo;
  }

  /** A value of the field's type that its option takes: numbers where text is a number too. */
  private static Object sample(Field field) {
    String value =
        switch (field.getName()) {
          case "action" -> "create";
          case "inconclusive" -> "warn";
          case "only" -> "cpu";
          default -> "3";
        };
    if (field.getType() == boolean.class) {
      return true;
    }
    if (field.getType() == File.class) {
      return new File(value);
    }
    boolean areFiles = field.getGenericType().getTypeName().contains("File");
    return field.getType() == List.class ? List.of(areFiles ? new File(value) : value) : value;
  }
}
