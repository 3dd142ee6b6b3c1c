package dev.headroom.analysis.evidence.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.resource.CallProfile;
import dev.headroom.analysis.simulation.profile.SimProfile;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTimeTest {
  /** Sixteen threads, each held for 101 ms a request, of which 1 ms is CPU. */
  private static RunBuilder service() {
    return new RunBuilder()
        .box("box-1", 4)
        .process("java", BoxProcess.Kind.JVM, 0.001)
        .pool(100, 0.1)
        .threads(16);
  }

  private static List<StateTime> states(RunBuilder service) {
    return EvidenceOf.run(service).view(new StateTime.All());
  }

  private static double seconds(List<StateTime> states, RequestState state) {
    return states.stream()
        .filter(time -> time.state() == state)
        .mapToDouble(StateTime::seconds)
        .sum();
  }

  @Test
  void a_request_is_where_its_threads_are_and_the_rest_is_elsewhere() {
    RunBuilder service = service();
    List<StateTime> states = states(service.profile(CallProfile.of(service.build(), 0.8)));

    assertThat(seconds(states, RequestState.CALL)).isCloseTo(0.8 * 0.101, within(0.01));
    assertThat(seconds(states, RequestState.ON_CPU)).isCloseTo(0.001, within(2e-4));
    // 64 users share the sixteen threads: three quarters of their time is a queue.
    assertThat(seconds(states, RequestState.ELSEWHERE)).isCloseTo(0.32, within(0.03));
    assertThat(states.get(0).state()).isEqualTo(RequestState.ELSEWHERE);
  }

  /** As one that waits on its standard input. */
  @Test
  void a_thread_that_waits_all_the_time_waits_for_no_request() {
    RunBuilder service = service();
    RecordedRun run = service.build();
    SimProfile profile = new SimProfile(RunBuilder.BEGIN);
    double end = CallProfile.into(profile, run, 0.8);
    for (double t = RunBuilder.BEGIN; t < end; t += SimProfile.WALL_SECONDS) {
      profile.waiting(t, 1, List.of("shop.Parent.watch", "java.io.FileInputStream.read"));
    }
    List<StateTime> states = states(service.profile(profile.recording(end)));

    assertThat(seconds(states, RequestState.FILE)).isCloseTo(0, within(2e-4));
    assertThat(seconds(states, RequestState.CALL)).isCloseTo(0.8 * 0.101, within(0.01));
  }

  @Test
  void without_a_profile_nothing_is_said() {
    assertThat(states(service())).isEmpty();
  }

  /** Half a profile would put its requests' time into the wrong states. */
  @Test
  void a_profile_that_tells_nothing_of_the_knee_says_nothing() {
    RunBuilder service = service();
    assertThat(states(service.profile(CallProfile.of(service.build(), 0)))).isEmpty();
  }
}
