package dev.headroom.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.mix.DrawnRequest;
import dev.headroom.load.mix.RequestMix;
import dev.headroom.load.schedule.RequestNumbers;
import dev.headroom.load.traffic.Arrival;
import dev.headroom.load.traffic.Shard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed gives the same arrivals, keys and kinds of requests for any number of shards. */
class SharedLoadTest {
  private static final Map<String, String> LOAD =
      Map.of(
          "seed", "42",
          "requests", "GET /items/{1-100000} 9; GET /users/{1-5000} 3; POST /items 1",
          "skew", "1.1",
          "rates", "40,90.5,7",
          "plateauSeconds", "11",
          "shape", "hold 60/s 20s; spike x4 5s; return 9s");

  /** What one injector sends: a request and its instant by the number of its arrival. */
  private record Sent(double seconds, DrawnRequest request) {}

  private static Map<Long, Sent> curve(Shard shard, boolean randomized) {
    LoadOptions options = options(shard, Map.of());
    return sent(
        TrafficPlan.ofSteps(LoadPlan.curve(options.curve()), 1, randomized, options.mix().seed())
            .sharedBy(shard),
        options);
  }

  private static Map<Long, Sent> traffic(Shard shard, String process) {
    LoadOptions options = options(shard, Map.of("arrivals", process));
    return sent(TrafficSource.OF_OPTIONS.plan(options).sharedBy(shard), options);
  }

  private static LoadOptions options(Shard shard, Map<String, String> more) {
    Map<String, String> properties = new HashMap<>(LOAD);
    properties.putAll(more);
    properties.put("shard", "" + shard.index());
    properties.put("shards", "" + shard.of());
    return LoadOptions.of(properties);
  }

  private static Map<Long, Sent> sent(TrafficPlan plan, LoadOptions options) {
    RequestMix mix = RequestMix.of(options.mix());
    Map<Long, Sent> sent = new TreeMap<>();
    Shard.Stream stream = plan.stream();
    for (Optional<Arrival> next = stream.next(); next.isPresent(); next = stream.next()) {
      Arrival arrival = next.get();
      sent.put(
          arrival.number(),
          new Sent(arrival.seconds(), mix.draw(arrival.number(), arrival.seconds())));
    }
    return sent;
  }

  private static List<Shard> shards(int of) {
    return IntStream.range(0, of).mapToObj(index -> new Shard(index, of)).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_curve_is_the_same_for_any_number_of_shards(int of) {
    for (boolean randomized : new boolean[] {false, true}) {
      Map<Long, Sent> together = new TreeMap<>();
      List<Integer> counts = new ArrayList<>();
      for (Shard shard : shards(of)) {
        Map<Long, Sent> part = curve(shard, randomized);
        counts.add(part.size());
        together.putAll(part);
      }

      assertThat(together).isEqualTo(curve(Shard.WHOLE, randomized));
      // Each arrival is one shard's alone.
      assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(together.size());
      assertThat(counts).allMatch(count -> count > together.size() / (2 * of));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"even", "poisson", "bursts"})
  void a_traffic_model_is_the_same_for_any_number_of_shards(String process) {
    for (int of = 1; of <= 3; of++) {
      Map<Long, Sent> together = new TreeMap<>();
      shards(of).forEach(shard -> together.putAll(traffic(shard, process)));

      assertThat(together).isEqualTo(traffic(Shard.WHOLE, process));
    }
  }

  /** Even arrivals of the whole stay even, and as many as Gatling would send. */
  @Test
  void a_shared_curve_offers_each_plateau_what_it_is_to() {
    LoadOptions options = options(Shard.WHOLE, Map.of());
    List<LoadStep> steps = LoadPlan.curve(options.curve());
    int[] perSecond = TrafficPlan.ofSteps(steps, 1, false, 1).perSecond();

    int begin = 0;
    for (LoadStep step : steps) {
      int end = begin + step.seconds();
      double mean = IntStream.range(begin, end).map(i -> perSecond[i]).sum() / 11.0;
      assertThat(Math.abs(mean - step.rate().orElseThrow())).as(step.name()).isLessThan(0.1);
      begin = end;
    }
  }

  /** How many a closed load sends depends on the target, but nobody sends what another does. */
  @Test
  void users_of_several_injectors_draw_from_one_row_of_numbers() {
    List<Long> together = new ArrayList<>();
    for (Shard shard : shards(3)) {
      RequestNumbers numbers = new RequestNumbers(shard);
      IntStream.range(0, 5).forEach(i -> together.add(numbers.next()));
    }

    assertThat(together)
        .containsExactlyInAnyOrder(
            1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void users_are_shared_out_as_evenly_as_can_be_and_rates_evenly(int of) {
    for (LoadStep step : LoadPlan.probe(options(Shard.WHOLE, Map.of()).closed())) {
      List<Integer> users =
          shards(of).stream().map(shard -> step.sharedBy(shard).users().orElseThrow()).toList();

      assertThat(users.stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(step.users().orElseThrow());
      assertThat(users.get(0) - users.get(of - 1)).isBetween(0, 1);
    }
    LoadStep plateau = LoadStep.open("curve-90", StepPhase.CURVE, 0, 90, 5);
    assertThat(plateau.sharedBy(new Shard(of - 1, of)).rate().orElseThrow() * of).isEqualTo(90);
  }

  @Test
  void who_comes_late_leaves_out_what_is_past_and_sends_the_rest_at_its_times() {
    Shard second = new Shard(1, 2);
    LoadOptions options = options(second, Map.of());
    TrafficPlan whole =
        TrafficPlan.ofSteps(LoadPlan.curve(options.curve()), 1, true, options.mix().seed())
            .sharedBy(second);
    TrafficPlan late = whole.after(14);

    Map<Long, Sent> rest = sent(whole, options);
    rest.values().removeIf(sent -> sent.seconds() < 14);
    assertThat(sent(late, options)).isEqualTo(rest);
    assertThat(late.steps()).extracting(LoadStep::name).startsWith("curve-90.5").hasSize(3);
    assertThat(late.steps()).extracting(LoadStep::seconds).containsExactly(8, 11, 11);
    assertThat(late.seconds()).isEqualTo(whole.seconds());
    assertThat(whole.after(44).steps()).isEmpty();
  }
}
