package dev.headroom.reference.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.part.Part;
import dev.headroom.reference.part.PartRegistry;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.setting.InvalidSettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void every_part_that_is_written_is_listed() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith("Part.java"))
          .filteredOn(name -> !List.of("Part.java", "RunningPart.java").contains(name))
          .containsExactlyInAnyOrderElementsOf(
              Parts.all().roles().stream()
                  .map(role -> Parts.all().part(role).getClass().getSimpleName() + ".java")
                  .toList());
    }
  }

  @Test
  void what_a_role_needs_is_a_role_of_another_part() {
    for (Role<?> role : Parts.all().roles()) {
      assertThat(Parts.all().part(role).role()).isEqualTo(role);
      assertThat(role.needs())
          .allSatisfy(need -> assertThat(Parts.all().roles()).contains(need.role()))
          .noneMatch(need -> need.role().equals(role));
    }
  }

  @Test
  void a_role_has_one_part() {
    Part<?> web = Parts.all().part(Parts.all().role("web"));
    assertThatThrownBy(() -> PartRegistry.of(List.of(web, web)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Parts.all().role("wbe"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("no role wbe; there are web, database");
  }
}
