package dev.headroom.reference.supervisor.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.ProcessSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HeldProcessTest {
  @RegisterExtension final OwnTemporaryFolder temporary = new OwnTemporaryFolder("held");
  @TempDir private Path other;

  private ProcessSpec spec(Map<String, String> environment) {
    return new ProcessSpec("p", ProcessKind.OTHER, List.of(), environment, other.resolve("out"));
  }

  @Test
  void when_the_program_begins_its_process_has_been_noted() throws Exception {
    SystemFolder folder = SystemFolder.create();
    Process process =
        HeldProcess.start(
            folder,
            spec(Map.of("FOLDER", folder.path().toString())),
            List.of("sh", "-c", "echo $$; cat \"$FOLDER/processes\""));
    process.waitFor();

    assertThat(other.resolve("out"))
        .content(StandardCharsets.UTF_8)
        .startsWith(process.pid() + "\n" + process.pid() + " ");
    assertThat(folder.processes())
        .singleElement()
        .extracting(ProcessIdentity::pid)
        .isEqualTo(process.pid());
  }

  @Test
  void what_is_written_to_it_reaches_the_program() throws Exception {
    Process process = HeldProcess.start(SystemFolder.create(), spec(Map.of()), List.of("cat"));
    process.getOutputStream().write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();

    assertThat(process.waitFor()).isZero();
    assertThat(other.resolve("out")).hasContent("one\ntwo\n");
  }

  @Test
  void a_program_that_cannot_be_noted_does_not_begin() throws IOException {
    SystemFolder folder = SystemFolder.create();
    folder.delete();
    Path proof = other.resolve("proof");
    assertThatThrownBy(
            () -> HeldProcess.start(folder, spec(Map.of()), List.of("touch", proof.toString())))
        .isInstanceOf(IOException.class);
    assertThat(proof).doesNotExist();
  }
}
