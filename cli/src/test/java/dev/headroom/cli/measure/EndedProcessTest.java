package dev.headroom.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndedProcessTest {
  /** Larger than any that Linux gives. */
  private static final long NO_PID = 99_999_999;

  private static Box box(long... pids) {
    List<BoxProcess> processes =
        Arrays.stream(pids)
            .mapToObj(pid -> new BoxProcess("p" + pid, pid, BoxProcess.Kind.OTHER))
            .toList();
    return new Box(
        "box-1", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), processes);
  }

  @Test
  void a_process_that_ended_is_told_by_its_name_and_box() {
    long alive = ProcessHandle.current().pid();
    assertThat(EndedProcess.among(List.of(box(alive), box(alive, NO_PID))))
        .contains("p99999999 of box-1 (process 99999999)");
    assertThat(EndedProcess.among(List.of(box(alive), box()))).isEmpty();
  }
}
