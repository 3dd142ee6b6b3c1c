package dev.headroom.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.load.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelStretchesTest {

  private static LoadWindows load(int... levelsOfTenSeconds) {
    LoadBuilder load = new LoadBuilder();
    for (int level : levelsOfTenSeconds) {
      for (int i = 0; i < 10; i++) {
        // A little unrest, as every real load has.
        load.respond(level + (i % 3 - 1) * (level / 50));
      }
    }
    return load.windows();
  }

  @Test
  void each_level_of_an_unknown_schedule_is_a_step() {
    List<Step> steps = LevelStretches.of(load(100, 200, 400));
    assertThat(steps).extracting(Step::name).containsExactly("level-1", "level-2", "level-3");
    assertThat(steps).allMatch(step -> step.phase() == Phase.OTHER);
    assertThat(steps.get(1).startSeconds()).isBetween(8.0, 12.0);
    assertThat(steps.get(1).endSeconds()).isBetween(18.0, 22.0);
    assertThat(steps.get(2).rate().orElseThrow()).isBetween(380.0, 420.0);
  }

  @Test
  void chance_is_no_new_level() {
    assertThat(LevelStretches.of(load(100, 104, 97, 101))).hasSize(1);
  }

  @Test
  void a_few_requests_a_second_may_vary_more() {
    LoadBuilder load = new LoadBuilder();
    for (long count : new long[] {3, 1, 4, 1, 5, 2, 6, 5, 3, 5, 2, 4, 3, 1, 2, 4}) {
      load.respond(count);
    }
    assertThat(LevelStretches.of(load.windows())).hasSize(1);
  }

  @Test
  void a_stretch_of_four_seconds_is_too_short() {
    LoadBuilder load = new LoadBuilder();
    for (int i = 0; i < 4; i++) {
      load.respond(100);
    }
    assertThat(LevelStretches.of(load.windows())).isEmpty();
  }

  @Test
  void a_pause_is_a_level_without_a_rate() {
    LoadBuilder load = new LoadBuilder();
    for (int i = 0; i < 30; i++) {
      load.respond(i < 10 || i >= 20 ? 100 : 0);
    }
    List<Step> steps = LevelStretches.of(load.windows());
    assertThat(steps).hasSize(3);
    assertThat(steps.get(1).rate()).isEmpty();
  }
}
