package dev.headroom.profiler.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ProfilerAgentTest {
  @Test
  void a_recording_is_named_by_its_whole_path_and_last() {
    Path recording = Path.of("some", "box-1.jfr");

    assertThat(ProfilerAgent.options(recording, EnumSet.allOf(ProfilePart.class)))
        .startsWith("event=ctimer,")
        .contains(",wall=", ",alloc=", ",lock=", ",chunktime=", ",jfr,")
        .endsWith(",file=" + recording.toAbsolutePath());
  }

  @Test
  void what_is_not_asked_for_is_not_sampled() {
    assertThat(ProfilerAgent.options(Path.of("x.jfr"), EnumSet.of(ProfilePart.LOCKS)))
        .startsWith("lock=")
        .doesNotContain("event=", "wall=", "alloc=");
  }

  @Test
  void a_jvm_is_profiled_from_its_start() throws Exception {
    assumeTrue(ProfilerAgent.unavailable().isEmpty(), "no profiler for this machine");

    assertThat(ProfilerAgent.jvmArguments(Path.of("box-1.jfr")))
        .first()
        .asString()
        .startsWith("-agentpath:" + ProfilerAgent.library() + "=start,");
    assertThat(Files.isRegularFile(ProfilerAgent.library())).isTrue();
  }
}
