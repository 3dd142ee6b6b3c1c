package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.SentStatements;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FewDescriptorsTest {
  private final Fault fault = new FewDescriptors();

  @Test
  void the_service_gets_a_limit_and_a_switch_and_nothing_else_changes() {
    Topology before = Topologies.named("stage-1");
    Topology after = fault.plantIn(before, Strength.USUAL);

    assertThat(before.settings(WebPart.ROLE).openFiles()).isNull();
    assertThat(after.settings(WebPart.ROLE).openFiles()).isEqualTo(1_024);
    assertThat(after.settings(WebPart.ROLE).switches()).containsExactly("file-descriptors");
    assertThat(after.withSettings(WebPart.ROLE, web -> before.settings(WebPart.ROLE)))
        .isEqualTo(before);
  }

  private static long openTemplates() throws IOException {
    try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors.filter(FewDescriptorsTest::isTemplate).count();
    }
  }

  private static long open() throws IOException {
    try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors.count();
    }
  }

  private static boolean isTemplate(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().contains("headroom-template");
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void
      most_are_open_at_the_start_and_the_first_request_leaves_its_file_open_and_the_next_one_does_not()
          throws Exception {
    ServiceHook hook = Faults.switchedOn("file-descriptors:0.1");
    hook.connect(new SentStatements().database());
    long before = openTemplates();
    assertThat(open()).isCloseTo(1_024 - 60, Offset.offset(20L));

    assertThat(Requests.answered(hook, "/posts/{id}", request -> {}))
        .containsEntry("Template-Bytes", "4");
    assertThat(openTemplates()).isEqualTo(before + 1);
    Requests.answered(hook, "/posts/{id}", request -> {});
    assertThat(openTemplates()).isEqualTo(before + 1);
  }
}
