package dev.headroom.analysis.resource.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.cause.PoolTooSmall;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.ServerMetric;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadCeilingTest {
  private static final ResourceId THREADS = new ResourceId("box-1", ResourceType.REQUEST_THREADS);

  /** Requests of 50 ms in a service that does not tell how many threads it has. */
  private static RunBuilder service(int threads) {
    return new RunBuilder()
        .box("box-1", 4)
        .process("java", BoxProcess.Kind.JVM, 0.001)
        .pool(100, 0.048)
        .threads(threads)
        .without(ServerMetric.THREADS, ServerMetric.THREADS_MAX, ServerMetric.QUEUE);
  }

  @Test
  void as_many_requests_as_are_never_exceeded_are_as_many_threads() {
    List<MeasuredResource> threads = new RequestThreads().find(service(6).build());

    assertThat(threads).extracting(MeasuredResource::id).containsExactly(THREADS);
    assertThat(threads.get(0).capacity()).isEqualTo(6);
  }

  @Test
  void too_few_of_them_are_named() {
    Verdict verdict = Analyser.analyse(service(6).build()).verdict();

    assertThat(verdict.resource()).contains(THREADS);
    assertThat(verdict.cause()).map(Cause::rule).contains(PoolTooSmall.ID);
    assertThat(verdict.reason().value("limit")).isCloseTo(6 / 0.05, within(8.0));
  }

  /** All of the clients' requests are inside, so that more clients make it more. */
  @Test
  void requests_that_queue_inside_show_no_ceiling() {
    assertThat(new RequestThreads().find(service(500).stopsAt(100).build())).isEmpty();
    assertThat(new RequestThreads().find(service(500).build())).isEmpty();
  }
}
