package dev.headroom.cli.injector.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.ReplayOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobInputsTest {
  @TempDir private Path folder;

  @Test
  void of_the_environment_only_what_the_file_names_goes_into_the_cluster() throws IOException {
    String text = "traffic: { headers: { Authorization: 'Bearer ${SHOP_TOKEN}' } }";
    Path file = Files.writeString(folder.resolve("headroom.yaml"), text);
    Map<String, String> environment = Map.of("SHOP_TOKEN", "s3cret", "AWS_KEY", "other");

    JobInputs inputs = JobInputs.of(Optional.of(file), Optional.empty(), environment::get);

    assertThat(inputs.secrets()).isEqualTo(Map.of("SHOP_TOKEN", "s3cret"));
    assertThat(inputs.contents().values())
        .singleElement()
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_phase_is_told_the_names_of_the_files_that_it_reads() throws IOException {
    Path file = Files.writeString(folder.resolve("head room.yaml"), "traffic: {}");
    Path log = Files.writeString(folder.resolve("access.log.gz"), "");
    JobInputs inputs = JobInputs.of(Optional.of(file), Optional.of(log), name -> null);

    Map<String, String> names = inputs.names(Map.of(ReplayOptions.ACCESS_LOG, log.toString()));

    assertThat(names).isEqualTo(Map.of(ReplayOptions.ACCESS_LOG, "accessLog-access.log.gz"));
    assertThat(inputs.contents())
        .containsOnlyKeys("accessLog-access.log.gz", LoadOptions.SYSTEM_FILE + "-head_room.yaml");
  }

  @Test
  void a_file_that_is_too_large_for_a_cluster_is_refused() throws IOException {
    Path log = Files.write(folder.resolve("access.log"), new byte[1 << 20]);

    assertThatThrownBy(() -> JobInputs.of(Optional.empty(), Optional.of(log), name -> null))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("700 KB")
        .hasMessageContaining("gzip");
  }
}
