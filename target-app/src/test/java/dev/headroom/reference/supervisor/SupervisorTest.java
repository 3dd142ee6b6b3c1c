package dev.headroom.reference.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.machine.UserFolder;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.part.PartRegistry;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.supervisor.cleanup.OwnTemporaryFolder;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Systems of nothing but shells. */
class SupervisorTest {
  private static final Role<TrialPart.Settings> FIRST =
      Role.of("first", "first", TrialPart.Settings.class);
  private static final Role<TrialPart.Settings> SECOND =
      Role.of("second", "second", TrialPart.Settings.class).needing(FIRST, 1, 9);

  private static final String RUNS = "echo ready; exec sleep 600";

  @RegisterExtension final OwnTemporaryFolder temporary = new OwnTemporaryFolder();

  private final TrialPart first = new TrialPart(FIRST, Endpoint.Service.class, 1);
  private final TrialPart second = new TrialPart(SECOND, Endpoint.Service.class, 1);
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private RunningSystem start(String commandOfFirst, String commandOfSecond)
      throws IOException, InterruptedException {
    return start(commandOfFirst, commandOfSecond, 0);
  }

  private RunningSystem start(String commandOfFirst, String commandOfSecond, int neighbours)
      throws IOException, InterruptedException {
    Topology topology =
        new Topology(
            "t",
            "",
            List.of(
                new BoxSpec("b", List.of(SECOND), 0.1, 0),
                new BoxSpec("a", List.of(FIRST), 0.1, 0)
                    .withProvision(given -> given.withNeighbours(neighbours))),
            Map.of(
                FIRST,
                new TrialPart.Settings(commandOfFirst),
                SECOND,
                new TrialPart.Settings(commandOfSecond)));
    return Supervisor.start(
        topology, PartRegistry.of(List.of(first, second)), StartOptions.defaults(), told::add);
  }

  @Test
  void parts_are_started_in_the_order_of_their_needs_and_stopped() throws Exception {
    List<ProcessHandle> processes;
    try (RunningSystem system = start(RUNS, RUNS)) {
      assertThat(told).containsExactly("starting first in a", "starting second in b");
      processes =
          system.boxes().stream()
              .flatMap(box -> box.processes().stream())
              .map(process -> ProcessHandle.of(process.pid()).orElseThrow())
              .toList();
      assertThatThrownBy(system::baseUrl).hasMessageContaining("no box that clients can speak to");
    }
    assertThat(processes).hasSize(2).noneMatch(ProcessHandle::isAlive);
    assertThat(UserFolder.path()).isEmptyDirectory();
  }

  @Test
  void where_a_part_ends_before_it_is_ready_nothing_is_left_and_it_is_told_what_it_said() {
    assertThatThrownBy(() -> start(RUNS, "echo no such thing; exit 3"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("second in b does not start (not yet)")
        .hasMessageContaining("no such thing");
    assertThat(UserFolder.path()).isEmptyDirectory();
    assertThat(ProcessHandle.current().descendants().filter(SupervisorTest::isSleep)).isEmpty();
  }

  @Test
  void what_needs_a_part_that_does_not_start_is_not_started() {
    assertThatThrownBy(() -> start("exit 3", RUNS)).isInstanceOf(IOException.class);
    assertThat(told).containsExactly("starting first in a");
    assertThat(second.asked).hasValue(0);
    assertThat(UserFolder.path()).isEmptyDirectory();
  }

  @Test
  void what_runs_beside_a_box_is_none_of_the_systems_and_ends_with_it() throws Exception {
    List<ProcessHandle> neighbours;
    try (RunningSystem system = start(RUNS, RUNS, 2)) {
      assertThat(neighbours()).isEmpty();
      system.applyBudgets();
      neighbours = neighbours();
      assertThat(system.boxes()).allMatch(box -> box.processes().size() == 1);
    }
    assertThat(neighbours).hasSize(2).noneMatch(ProcessHandle::isAlive);
  }

  private static List<ProcessHandle> neighbours() {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().filter(c -> c.contains(Neighbour.NAME)).isPresent())
        .toList();
  }

  private static boolean isSleep(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("sleep")).isPresent();
  }
}
