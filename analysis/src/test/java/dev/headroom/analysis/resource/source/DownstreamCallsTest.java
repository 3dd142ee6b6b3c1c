package dev.headroom.analysis.resource.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.CallProfile;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownstreamCallsTest {
  /** Sixteen threads, each held for 101 ms a request. */
  private static RunBuilder service() {
    return withoutThreads().threads(16);
  }

  private static RunBuilder withoutThreads() {
    return new RunBuilder()
        .box("box-1", 4)
        .process("java", BoxProcess.Kind.JVM, 0.001)
        .pool(100, 0.1);
  }

  private static List<MeasuredResource> calls(double share) {
    RunBuilder service = service();
    return new DownstreamCalls()
        .find(service.profile(CallProfile.of(service.build(), share)).build());
  }

  @Test
  void a_call_that_takes_most_of_a_request_has_room_where_its_threads_have() {
    MeasuredResource call = calls(0.8).get(0);

    assertThat(call.id())
        .isEqualTo(new ResourceId("box-1", ResourceType.DOWNSTREAM, Optional.of("in Prices.ask")));
    assertThat(call.capacity()).isCloseTo(0.8 * 16, within(0.3));
    assertThat(call.total().busy(RunBuilder.BEGIN + 57, RunBuilder.BEGIN + 61))
        .isCloseTo(call.capacity(), within(0.5));
  }

  @Test
  void a_call_that_takes_less_than_half_of_it_is_not_what_threads_wait_for() {
    assertThat(calls(0.4)).isEmpty();
  }

  @Test
  void without_threads_or_profile_there_is_none() {
    assertThat(new DownstreamCalls().find(service().build())).isEmpty();
    RunBuilder unknown = withoutThreads();
    unknown.profile(CallProfile.of(service().build(), 0.8));
    assertThat(new DownstreamCalls().find(unknown.build())).isEmpty();
  }
}
