package dev.headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {
  @TempDir Path folder;

  private AbstractThrowableAssert<?, ? extends Throwable> opening(String manifest)
      throws IOException {
    Files.writeString(folder.resolve(RunLayout.MANIFEST), manifest);
    return assertThatThrownBy(() -> RunDirectory.open(folder))
        .isInstanceOf(RunFormatException.class)
        .hasMessageStartingWith(folder.resolve(RunLayout.MANIFEST).toString())
        .hasMessageNotContaining("\n");
  }

  private static String manifestWith(String fields) {
    return "{\"formatVersion\":\"1.0\",\"id\":\"r\",\"epochSeconds\":1.7e9," + fields + "}";
  }

  @Test
  void what_is_no_folder_of_a_run_is_refused_by_what_it_is() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "{}");
    assertThatThrownBy(() -> RunDirectory.open(file))
        .isInstanceOf(RunFormatException.class)
        .hasMessage(file + " is not a run directory: it is a file");
    assertThatThrownBy(() -> RunDirectory.open(folder.resolve("away")))
        .isInstanceOf(RunFormatException.class)
        .hasMessageContaining("there is no such folder");
    Files.createDirectory(folder.resolve(RunLayout.MANIFEST));
    assertThatThrownBy(() -> RunDirectory.open(folder))
        .isInstanceOf(RunFormatException.class)
        .hasMessageContaining("it has no run.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n", "[]", "null", "17", "\"run\"", "{}", "{\"formatVersion\":1.0}"})
  void a_manifest_without_a_version_says_that_it_has_none(String manifest) throws IOException {
    opening(manifest).hasMessageContaining("it has no formatVersion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "3.17", "999999.0"})
  void a_future_version_is_refused_by_its_name(String version) throws IOException {
    opening("{\"formatVersion\":\"" + version + "\",\"boxes\":\"now something else\"}")
        .hasMessageContaining("format version " + version + ";")
        .hasMessageContaining("reads version 1.x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "one.two", "1.0.0", "0.9", "-1.0", "9999999.0"})
  void a_version_that_is_none_is_refused_with_the_form_that_is_wanted(String version)
      throws IOException {
    opening("{\"formatVersion\":\"" + version + "\"}").hasMessageContaining("major.minor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"id\":\"\"                                           | a run needs an id",
        "\"epochSeconds\":-4                                   | needs the time at which it began",
        "\"epochSeconds\":1e999                                | needs the time at which it began",
        "\"epochSeconds\":\"noon\"                             | epochSeconds: ",
        "\"boxes\":{}                                          | boxes: ",
        "\"boxes\":[{\"name\":\"../up\"}]                      | boxes[0]: '../up' cannot name a box",
        "\"boxes\":[{\"name\":\"a\"},{\"name\":\"b\",\"cpuCores\":0}] | boxes[1]: box b has no CPU",
        "\"boxes\":[{\"name\":\"a\"},{\"name\":\"a\"}]         | two boxes of one name",
        "\"boxes\":[{\"name\":\"host\"}]                      | a box and a machine, of one name: host",
        "\"boxes\":[{\"name\":\"injector\"}]                  | of one name: injector",
        "\"boxes\":[{\"name\":\"a\",\"machine\":\"m\"}]      | box a is on a machine that the run does not have: m",
        "\"machines\":[{\"name\":\"m\"},{\"name\":\"m\"}]   | of one name: m",
        "\"machines\":[{\"name\":\"../up\"}]                | machines[0]: '../up' cannot name a machine",
        "\"machine\":{\"logicalCores\":\"many\"}             | logicalCores: ",
        "\"boxes\":[{\"name\":\"a\",\"roles\":7}]              | boxes[0].roles: ",
        "\"goal\":{\"throughputPerSecond\":0}                  | goal: a goal is a positive rate",
        "\"goal\":{\"throughputPerSecond\":9,\"p99Seconds\":-1} | goal: a latency goal is positive",
        "\"seed\":\"many\"                                     | seed: ",
        "\"tools\":[1]                                         | tools: ",
      })
  void a_wrong_value_is_refused_with_its_place(String fields, String reason) throws IOException {
    opening(manifestWith(fields))
        .hasMessageContaining("is not a run's manifest: ")
        .hasMessageContaining(reason);
  }

  @Test
  void what_nobody_wrote_down_is_unknown_and_not_null() throws IOException {
    Files.writeString(
        folder.resolve(RunLayout.MANIFEST), manifestWith("\"machine\":{},\"goal\":null"));
    RunManifest manifest = RunDirectory.open(folder).manifest();

    assertThat(manifest.machines()).containsExactly(Machine.unknown());
    assertThat(manifest.target()).isEmpty();
    assertThat(manifest.goal()).isEmpty();
    assertThat(manifest.boxes()).isEmpty();
  }

  @Test
  void a_box_is_on_the_machine_that_it_names_or_else_on_the_one_that_records() throws IOException {
    Files.writeString(
        folder.resolve(RunLayout.MANIFEST),
        manifestWith(
            "\"machines\":[{\"name\":\"host-2\",\"logicalCores\":8}],"
                + "\"boxes\":[{\"name\":\"a\",\"machine\":\"host-2\"},{\"name\":\"b\"}]"));
    RunManifest manifest = RunDirectory.open(folder).manifest();

    assertThat(manifest.machineOf(manifest.boxes().get(0)).logicalCores()).isEqualTo(8);
    assertThat(manifest.machineOf(manifest.boxes().get(1))).isEqualTo(manifest.injectorMachine());
    assertThat(manifest.injectorMachine()).isEqualTo(Machine.unknown());
  }

  @Test
  void a_kind_of_process_of_a_newer_format_is_just_a_process() throws IOException {
    Files.writeString(
        folder.resolve(RunLayout.MANIFEST),
        manifestWith(
            "\"boxes\":[{\"name\":\"a\",\"processes\":[{\"name\":\"p\",\"pid\":5,\"kind\":\"CACHE\"}]}]"));
    assertThat(RunDirectory.open(folder).manifest().boxes().get(0).processes().get(0).kind())
        .isEqualTo(BoxProcess.Kind.OTHER);
  }

  @Test
  void names_that_would_leave_the_folder_are_refused() throws IOException {
    RunDirectory run = RunDirectory.create(folder.resolve("r"), RunRoundTripTest.manifest());
    for (String name : new String[] {"..", "a/b", "a.b", "", "-a", "a\nb", "a\u0000"}) {
      assertThatThrownBy(() -> run.series(name, "process"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> run.series("box", name))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> run.statements(name)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> run.profile(name, 1)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> run.steps(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** A recording holds the command lines of processes. */
  @Test
  void a_new_run_is_for_its_owner_alone() throws IOException {
    Path run = folder.resolve("runs/new");
    RunDirectory.createFolder(run);

    assertThat(Files.getPosixFilePermissions(run))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    RunDirectory.createFolder(run);
  }
}
