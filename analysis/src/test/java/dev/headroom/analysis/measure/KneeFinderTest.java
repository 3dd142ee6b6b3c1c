package dev.headroom.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.load.Phase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KneeFinderTest {
  private static Optional<Knee> find(LoadBuilder load) {
    return KneeFinder.find(load.plateaus(), load.windows());
  }

  @Test
  void the_knee_is_the_mean_over_the_level_that_throughput_reached() {
    Knee knee =
        find(new LoadBuilder()
                .users(1, 50, 50)
                .users(2, 100, 100)
                .users(4, 200, 200)
                .users(8, 198, 198)
                .users(16, 202, 202))
            .orElseThrow();
    assertThat(knee.reached()).isTrue();
    assertThat(knee.xMaxPerSecond().estimate()).isCloseTo(200, within(1e-9));
    assertThat(knee.from()).isEqualTo("users-16");
  }

  @Test
  void throughput_that_still_grows_is_a_lower_bound() {
    Knee knee =
        find(new LoadBuilder().users(1, 50, 50).users(2, 100, 100).users(4, 200, 200))
            .orElseThrow();
    assertThat(knee.reached()).isFalse();
    assertThat(knee.from()).isEqualTo("users-4");
  }

  @Test
  void a_curve_that_went_further_than_a_probe_that_was_broken_off_counts() {
    Knee knee =
        find(new LoadBuilder().users(1, 50, 50).users(2, 100, 100).rate(80, 80).rate(300, 299, 301))
            .orElseThrow();
    assertThat(knee.xMaxPerSecond().estimate()).isCloseTo(300, within(1e-9));
    assertThat(knee.reached()).isFalse();
    assertThat(knee.from()).isEqualTo("rate-300.0");
  }

  @Test
  void users_that_only_queue_reached_the_limit_although_a_little_is_gained() {
    Knee knee =
        find(new LoadBuilder()
                .users(32, 551, 551)
                .users(64, 617, 617)
                .users(128, 615, 615)
                .users(256, 669, 669))
            .orElseThrow();
    assertThat(knee.reached()).isTrue();
  }

  @Test
  void steps_at_which_throughput_fell_again_are_not_on_the_level() {
    Knee knee =
        find(new LoadBuilder()
                .users(1, 100, 100)
                .users(2, 200, 200)
                .users(4, 200, 200)
                .users(8, 100, 100))
            .orElseThrow();
    assertThat(knee.xMaxPerSecond().estimate()).isCloseTo(200, within(1e-9));
    assertThat(knee.from()).isEqualTo("users-4");
    assertThat(knee.reached()).isTrue();
  }

  /** Of steps at 100, 112, 100, 100 the best two neighbours have 106; 112 alone was luck. */
  @Test
  void one_lucky_step_is_not_the_knee() {
    Knee knee =
        find(new LoadBuilder()
                .users(4, 100, 100)
                .users(8, 112, 112)
                .users(16, 100, 100)
                .users(32, 100, 100))
            .orElseThrow();
    assertThat(knee.xMaxPerSecond().estimate()).isCloseTo(103, within(1e-9));
  }

  /** A last step that is some percent above its neighbour does not stand alone. */
  @Test
  void the_two_steps_that_set_the_level_are_on_it() {
    Knee knee =
        find(new LoadBuilder()
                .users(16, 262, 262)
                .users(32, 271, 271)
                .users(64, 276, 276)
                .users(128, 304, 304))
            .orElseThrow();
    assertThat(knee.xMaxPerSecond().estimate()).isCloseTo(290, within(1e-9));
  }

  @Test
  void a_step_of_failures_is_no_throughput() {
    Knee knee =
        find(new LoadBuilder().users(1, 50, 50).users(2, 100, 100).failing(4, 0.4, 500, 500))
            .orElseThrow();
    assertThat(knee.from()).isEqualTo("users-2");
  }

  @Test
  void without_a_probe_the_limit_lies_below_the_lowest_rate_that_was_not_completed() {
    Knee knee =
        find(new LoadBuilder().rate(100, 99, 101).rate(120, 90, 90).rate(140, 80, 80))
            .orElseThrow();
    assertThat(knee.xMaxPerSecond().estimate()).isCloseTo(100, within(1e-9));
    assertThat(knee.xMaxPerSecond().high()).isCloseTo(120, within(1e-9));
    assertThat(knee.reached()).isTrue();
  }

  @Test
  void without_a_probe_the_highest_completed_rate_counts() {
    Knee knee = find(new LoadBuilder().rate(50, 50, 50).rate(100, 99, 99)).orElseThrow();
    assertThat(knee.from()).isEqualTo("rate-100.0");
    assertThat(knee.reached()).isFalse();
  }

  @Test
  void a_rate_that_was_not_completed_reached_the_limit() {
    assertThat(find(new LoadBuilder().rate(50, 50, 50).rate(100, 80, 80)).orElseThrow().reached())
        .isTrue();
    assertThat(find(new LoadBuilder().cutShort(50, 50, 50)).orElseThrow().reached()).isTrue();
  }

  /** Its rate is that of the responses, in which the first second stands out. */
  @Test
  void a_level_of_which_nobody_wrote_down_the_schedule_fell_behind_nothing() {
    Plateau planned = new LoadBuilder().rate(100, 80, 80).plateaus().get(0);
    Plateau found =
        new Plateau(
            "level-1",
            Phase.OTHER,
            planned.time(),
            planned.offered(),
            planned.throughputPerSecond(),
            0,
            planned.latency(),
            true,
            false);
    LoadWindows windows = new LoadBuilder().rate(100, 80, 80).windows();
    assertThat(KneeFinder.find(List.of(planned), windows).orElseThrow().reached()).isTrue();
    assertThat(KneeFinder.find(List.of(found), windows).orElseThrow().reached()).isFalse();
  }

  @Test
  void without_a_response_there_is_no_knee() {
    assertThat(find(new LoadBuilder().users(1, 0, 0).users(2, 0, 0))).isEmpty();
    assertThat(find(new LoadBuilder())).isEmpty();
  }

  @Test
  void a_single_step_is_a_knee_that_may_not_be_reached() {
    Knee knee = find(new LoadBuilder().users(1, 40, 60)).orElseThrow();
    assertThat(knee.xMaxPerSecond().estimate()).isCloseTo(50, within(1e-9));
    assertThat(knee.reached()).isFalse();
  }
}
