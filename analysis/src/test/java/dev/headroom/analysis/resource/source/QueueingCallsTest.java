package dev.headroom.analysis.resource.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.WaitKind;
import dev.headroom.analysis.profile.WallWaits;
import dev.headroom.analysis.resource.CallProfile;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ServerMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueingCallsTest {
  private static final ResourceId CALL =
      new ResourceId("box-1", ResourceType.DOWNSTREAM, Optional.of("in Prices.ask"));

  /** More threads than users; something unseen lets 80 requests a second through. */
  private static RunBuilder service(double inCall) {
    RunBuilder service =
        new RunBuilder()
            .box("box-1", 4)
            .process("java", BoxProcess.Kind.JVM, 0.001)
            .pool(100, 0.01)
            .threads(200)
            .stopsAt(80);
    return service.profile(CallProfile.of(service.build(), inCall));
  }

  @Test
  void what_came_back_while_calls_queued_is_what_the_other_service_takes() {
    List<MeasuredResource> calls = new DownstreamCalls().find(service(0.9).build());

    assertThat(calls).extracting(MeasuredResource::id).containsExactly(CALL);
    assertThat(calls.get(0).capacity()).isEqualTo(1);
  }

  @Test
  void a_service_that_answers_the_later_the_more_it_is_asked_is_named() {
    Verdict verdict = Analyser.analyse(service(0.9).build()).verdict();

    assertThat(verdict.resource()).contains(CALL);
    assertThat(verdict.cause()).map(Cause::rule).contains("slow-downstream");
    assertThat(verdict.reason().value("limit")).isCloseTo(80, within(5.0));
  }

  /** Each third second at least four calls are seen where there should be 1.6. */
  private static Optional<MeasuredResource> seenEvery(double intervalSeconds) {
    RecordedRun run = service(0).build();
    Map<Long, Double> inCall = new HashMap<>();
    for (LoadWindow window : LoadWindows.of(run.responses()).inside(0, Double.MAX_VALUE)) {
      boolean isMore = window.ok() > 70 && window.startSeconds() % 3 == 0;
      inCall.put(window.startSeconds(), isMore ? 4 : 0.02 * window.ok());
    }
    WallWaits waits =
        new WallWaits(
            Map.of(new WallWaits.Of(WaitKind.CALL, CallProfile.PLACE), inCall),
            RunBuilder.BEGIN,
            RunBuilder.BEGIN + inCall.size(),
            intervalSeconds);
    return QueueingCalls.find(run, "box-1", waits);
  }

  @Test
  void what_samples_far_apart_show_by_chance_is_no_queue() {
    assertThat(seenEvery(0.01)).isPresent();
    assertThat(seenEvery(0.5)).isEmpty();
  }

  /** As of many a server, of whose threads nobody tells. */
  @Test
  void the_number_of_request_threads_need_not_be_known() {
    RunBuilder service = service(0.9).without(ServerMetric.THREADS, ServerMetric.THREADS_MAX);

    assertThat(Analyser.analyse(service.build()).verdict().resource()).contains(CALL);
  }

  /** On 0.08 cores the CPU lets 80 a second through; its threads also read their answers late. */
  @Test
  void late_answers_in_a_box_without_cpu_left_are_a_symptom() {
    RunBuilder service =
        new RunBuilder()
            .box("box-1", 0.08)
            .process("java", BoxProcess.Kind.JVM, 0.001)
            .pool(100, 0.01)
            .threads(200);
    RunBuilder late = service.profile(CallProfile.of(service.build(), 0.9));

    var diagnosis = Analyser.analyse(late.build());
    assertThat(diagnosis.verdict().resource())
        .as("%s %s", diagnosis.verdict(), diagnosis.ladder())
        .contains(new ResourceId("box-1", ResourceType.CPU));
  }
}
