package dev.headroom.load.injector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.simulation.ProbeSimulation;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InjectorCommandTest {
  @Test
  void a_foreign_simulation_is_searched_behind_our_own_class_path() {
    List<String> command =
        InjectorCommand.command(
            Path.of("/jdk/bin/java"),
            "ours.jar",
            List.of(Path.of("theirs.jar"), Path.of("classes")),
            "org.example.Theirs",
            Path.of("results"),
            Map.of());

    assertThat(command).startsWith("/jdk/bin/java");
    assertThat(command)
        .containsSequence(
            "-cp",
            String.join(File.pathSeparator, "ours.jar", "theirs.jar", "classes"),
            InjectorMain.class.getName(),
            "-s",
            "org.example.Theirs",
            "-rf",
            "results");
  }

  @Test
  void properties_win_over_the_defaults() {
    List<String> command =
        InjectorCommand.command(
            Path.of("java"),
            "ours.jar",
            ProbeSimulation.class,
            Path.of("results"),
            Map.of(InjectorMain.EXIT_WITH_PARENT, "false", "baseUrl", "http://127.0.0.1:1"));

    assertThat(command)
        .contains("-DexitWithParent=false", "-DbaseUrl=http://127.0.0.1:1")
        .doesNotContain("-DexitWithParent=true")
        .contains(ProbeSimulation.class.getName());
  }
}
