package dev.headroom.reference.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.part.PartRegistry;
import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a third role on two boxes takes: its own file, a line among the parts, its boxes. */
class ThirdRoleIT {
  private static final TrialPart THIRD =
      new TrialPart(
          Role.of("third", "third", TrialPart.Settings.class).needing(WebPart.ROLE, 1, 1),
          Endpoint.Service.class,
          2);

  private static final PartRegistry PARTS =
      PartRegistry.of(List.of(new WebPart(), new DatabasePart(), THIRD));

  private static final Topology TOPOLOGY =
      Topologies.parse(
          "trial",
          """
          name: trial
          title: three roles
          boxes:
            - name: third-1
              roles: [third]
              cpuCores: 0.1
              pricePerHour: 0
            - name: box-1
              roles: [web, database]
              cpuCores: 0.3
              pricePerHour: 0
            - name: third-2
              roles: [third]
              cpuCores: 0.1
              pricePerHour: 0
          web:
            poolSize: 2
            requestThreads: 4
          third:
            command: echo ready; exec sleep 600
          """,
          PARTS);

  @Test
  void both_start_at_once_after_what_they_need_and_end_without_a_trace() throws Exception {
    StartOptions options =
        new StartOptions(new SeedSpec(1, 5, 2), jvm -> List.of(), Optional.empty());
    List<ProcessHandle> processes;
    List<Path> groups;
    try (RunningSystem system = Supervisor.start(TOPOLOGY, PARTS, options, text -> {})) {
      assertThat(THIRD.foundOfWhatItNeeds).hasValue(2);
      assertThat(THIRD.asked).hasValueGreaterThanOrEqualTo(4);
      assertThat(system.boxes()).extracting(box -> box.processes().size()).containsExactly(1, 2, 1);
      assertThat(system.boxes().get(2).processes())
          .extracting(RunningProcess::kind)
          .containsExactly(ProcessKind.OTHER);
      assertThat(system.baseUrl())
          .isEqualTo(system.boxes().get(1).endpoints(Endpoint.Service.class).get(0).url());
      processes =
          system.boxes().stream()
              .flatMap(box -> box.processes().stream())
              .flatMap(process -> ProcessHandle.of(process.pid()).stream())
              .toList();
      groups = system.boxes().stream().flatMap(box -> box.cgroupCpuFolder().stream()).toList();
      assertThat(processes).hasSize(4).allMatch(ProcessHandle::isAlive);
      assertThatEveryBoxIsHeldToItsBudget(system, groups);
    }
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(groups).noneMatch(Files::exists);
  }

  /** Quotas of a period of 50 ms, by the kernel; none before they are applied. */
  private static void assertThatEveryBoxIsHeldToItsBudget(RunningSystem system, List<Path> groups)
      throws IOException {
    assertThat(groups).hasSize(system.budgets().isEnforced() ? 3 : 0);
    List<String> quotas = List.of("5000", "15000", "5000");
    for (int box = 0; box < groups.size(); box++) {
      assertThat(quota(groups.get(box))).doesNotStartWith(quotas.get(box));
    }
    system.applyBudgets();
    for (int box = 0; box < groups.size(); box++) {
      assertThat(quota(groups.get(box))).startsWith(quotas.get(box));
    }
  }

  private static String quota(Path folder) throws IOException {
    Path v2 = folder.resolve("cpu.max");
    return Files.readString(Files.exists(v2) ? v2 : folder.resolve("cpu.cfs_quota_us"));
  }
}
