package dev.headroom.cli.injector.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.feeder.CsvTable;
import dev.headroom.load.feeder.Feeder;
import dev.headroom.load.feeder.FeederOrder;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.ReplayOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobInputsTest {
  @TempDir private Path folder;

  @Test
  void of_the_environment_only_what_the_file_names_goes_into_the_cluster() throws IOException {
    String text = "traffic: { headers: { Authorization: 'Bearer ${SHOP_TOKEN}' } }";
    Path file = Files.writeString(folder.resolve("headroom.yaml"), text);
    Map<String, String> environment = Map.of("SHOP_TOKEN", "s3cret", "AWS_KEY", "other");

    JobInputs inputs =
        JobInputs.of(Optional.of(file), List.of(), Optional.empty(), environment::get);

    assertThat(inputs.secrets()).isEqualTo(Map.of("SHOP_TOKEN", "s3cret"));
    assertThat(inputs.contents().values())
        .singleElement()
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_phase_is_told_the_names_of_the_files_that_it_reads() throws IOException {
    Path file = Files.writeString(folder.resolve("head room.yaml"), "traffic: {}");
    Path log = Files.writeString(folder.resolve("access.log.gz"), "");
    JobInputs inputs = JobInputs.of(Optional.of(file), List.of(), Optional.of(log), name -> null);

    Map<String, String> names = inputs.names(Map.of(ReplayOptions.ACCESS_LOG, log.toString()));

    assertThat(names).isEqualTo(Map.of(ReplayOptions.ACCESS_LOG, "1-access.log.gz"));
    assertThat(inputs.contents()).containsOnlyKeys("1-access.log.gz", "2-head_room.yaml");
  }

  private Feeder feeder(String name, String file, String rows) throws IOException {
    Path csv = Files.writeString(folder.resolve(file), rows);
    return new Feeder(name, csv, FeederOrder.RANDOM, CsvTable.read(csv));
  }

  @Test
  void the_files_of_feeders_go_along_with_the_file_that_names_them() throws IOException {
    Path file = Files.writeString(folder.resolve("headroom.yaml"), "traffic: {}");
    List<Feeder> feeders =
        List.of(
            feeder("buyer", "users.csv", "name\nann\n"),
            feeder("seller", "users.csv", "name\nann\n"),
            feeder("item", "items " + "i".repeat(200) + ".csv", "id\n7\n"));

    JobInputs inputs = JobInputs.of(Optional.of(file), feeders, Optional.empty(), name -> null);

    Map<String, String> names = inputs.names(Map.of(LoadOptions.SYSTEM_FILE, file.toString()));
    assertThat(names)
        .containsOnlyKeys(LoadOptions.SYSTEM_FILE, "feeder.buyer", "feeder.seller", "feeder.item")
        .containsEntry("feeder.buyer", names.get("feeder.seller"));
    assertThat(inputs.contents()).hasSize(3).containsOnlyKeys(Set.copyOf(names.values()));
    assertThat(inputs.contents().get(names.get("feeder.buyer")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("name\nann\n");
    assertThat(names.values()).allMatch(name -> name.matches("[A-Za-z0-9._-]{1,253}"));
    assertThat(names.get("feeder.item")).endsWith(".csv");
    assertThat(inputs.names(Map.of())).isEmpty();
  }

  @Test
  void more_than_a_cluster_takes_is_refused_with_its_size_and_what_to_do() throws IOException {
    Path log = Files.write(folder.resolve("access.log"), new byte[300 << 10]);
    Feeder users = feeder("user", "users.csv", "name\n" + "ann\n".repeat(200 << 10));

    assertThatThrownBy(
            () -> JobInputs.of(Optional.empty(), List.of(users), Optional.of(log), name -> null))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("1.07 MiB")
        .hasMessageContaining("users.csv alone is 0.78 MiB")
        .hasMessageContaining("--injectors local:N");
  }

  @Test
  void just_as_much_as_a_cluster_takes_goes_there() throws IOException {
    Path log = Files.write(folder.resolve("access.log"), new byte[1 << 20]);

    JobInputs inputs = JobInputs.of(Optional.empty(), List.of(), Optional.of(log), name -> null);

    assertThat(inputs.contents().get("1-access.log")).hasSize(1 << 20);
  }

  @Test
  void a_file_that_is_none_is_refused() {
    assertThatThrownBy(
            () -> JobInputs.of(Optional.empty(), List.of(), Optional.of(folder), name -> null))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(folder + " cannot go into a cluster");
  }
}
