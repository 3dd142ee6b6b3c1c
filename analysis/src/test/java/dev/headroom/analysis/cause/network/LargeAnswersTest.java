package dev.headroom.analysis.cause.network;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeAnswersTest {
  private static final ResourceId LINK = new ResourceId("box-1", ResourceType.EGRESS);
  private static final LargeAnswers RULE = new LargeAnswers();

  /** A link of 1 MB/s and so many bytes on it for a request. */
  private static RunBuilder sending(double perRequest) {
    return RunBuilder.oneBox()
        .gauge(SystemMetric.NETWORK_LIMIT.key(), second -> 1_000_000)
        .counted(SystemMetric.NETWORK_IO.key("network.io.direction", "transmit"), perRequest);
  }

  /** As the load generator tells it: so many of these for a request, and their bytes. */
  private static RunBuilder answering(
      RunBuilder run, String request, double share, double bytes, double compressed) {
    return run.countedByInjector(InjectorMetric.ANSWERS.key("request", request), share)
        .countedByInjector(InjectorMetric.ANSWER_BYTES.key("request", request), share * bytes)
        .countedByInjector(InjectorMetric.TRIED_BYTES.key("request", request), bytes)
        .countedByInjector(
            InjectorMetric.COMPRESSED_BYTES.key("request", request), compressed * bytes);
  }

  private static RunBuilder twoKinds(double sent) {
    RunBuilder run = answering(sending(sent), "GET /posts/:id", 0.6, 1_000, 0.5);
    return answering(run, "GET /timeline", 0.4, 11_000, 0.2);
  }

  @Test
  void the_kind_of_request_with_the_most_bytes_is_named_with_its_size() {
    Cause cause = Examined.by(RULE, twoKinds(5_200), LINK).cause();

    assertThat(cause.subject()).contains("GET /timeline");
    assertThat(cause.value("bytes-sent-per-request")).isCloseTo(5_200, within(300.0));
    assertThat(cause.value("bytes-per-answer")).isCloseTo(11_000, within(1.0));
    assertThat(cause.value("share-of-bytes")).isCloseTo(0.88, within(0.01));
    // (0.6 · 1000 · 0.5 + 0.4 · 11000 · 0.2) of 5200 bytes.
    assertThat(cause.value(LargeAnswers.COMPRESSED_SHARE)).isCloseTo(0.227, within(0.02));
    assertThat(cause.strength()).isEqualTo(1);
    assertThat(RULE.headline(cause))
        .contains("88 % of it are answers to GET /timeline, 11.0 kB each, uncompressed");
  }

  /** Each of two injectors counts its own answers, in series of its own. */
  @Test
  void answers_that_several_injectors_got_are_added_up() {
    RecordedRun one = twoKinds(5_200).build();
    Map<SeriesId, Series> series = new HashMap<>();
    one.series()
        .all()
        .forEach(
            (id, whole) -> {
              boolean isShared = id.box().equals(RunLayout.INJECTOR);
              series.put(id, isShared ? part(whole, 0.75) : whole);
              if (isShared) {
                series.put(new SeriesId(id.box(), "other", id.key()), part(whole, 0.25));
              }
            });
    RecordedRun two = one.withSeries(new SeriesSet(series));

    List<AnswerUse> uses = uses(two);
    assertThat(uses)
        .extracting(AnswerUse::request)
        .containsExactly("GET /timeline", "GET /posts/:id");
    for (int i = 0; i < 2; i++) {
      AnswerUse whole = uses(one).get(i);
      assertThat(uses.get(i).bytesPerSecond()).isCloseTo(whole.bytesPerSecond(), within(1e-6));
      assertThat(uses.get(i).bytesPerAnswer()).isCloseTo(whole.bytesPerAnswer(), within(1e-6));
      assertThat(uses.get(i).compressedShare()).isCloseTo(whole.compressedShare(), within(1e-9));
    }
  }

  private static List<AnswerUse> uses(RecordedRun run) {
    return new AnswerUse.Uses().look(run, EvidenceOf.run(run));
  }

  private static Series part(Series whole, double share) {
    return Series.of(
        IntStream.range(0, whole.size()).mapToDouble(whole::secondsAt).toArray(),
        IntStream.range(0, whole.size()).mapToDouble(i -> share * whole.valueAt(i)).toArray());
  }

  @Test
  void what_is_compressed_already_is_not_compressed_once_more() {
    Cause cause = Examined.by(RULE, twoKinds(1_500), LINK).cause();

    assertThat(cause.value(LargeAnswers.COMPRESSED_SHARE)).isEqualTo(1);
    assertThat(RULE.headline(cause)).doesNotContain("compress");
  }

  @Test
  void without_a_load_generator_that_tells_sizes_bytes_per_request_are_left() {
    Cause cause = Examined.by(RULE, sending(5_200), LINK).cause();

    assertThat(cause.subject()).isEmpty();
    assertThat(cause.value(LargeAnswers.COMPRESSED_SHARE)).isNaN();
    assertThat(RULE.headline(cause)).endsWith("carries no more");
  }

  @Test
  void it_is_about_links() {
    Examined.by(RULE, sending(5_200), CPU).isNotHere();
    Examined.by(RULE, RunBuilder.oneBox(), LINK).isNotHere();
  }
}
