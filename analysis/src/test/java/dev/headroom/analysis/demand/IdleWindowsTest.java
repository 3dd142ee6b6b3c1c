package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.plateau.LoadWindows;
import dev.headroom.analysis.plateau.PlateauFinder;
import dev.headroom.run.RecordedRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleWindowsTest {
  private final RecordedRun run = RunBuilder.oneBox().build();
  private final LoadWindows load = LoadWindows.of(run.responses());
  private final List<Plateau> plateaus = PlateauFinder.find(run, load);

  /** Between the probe, which ends 62 s after the begin, and the curve 4 s later. */
  @Test
  void the_seconds_between_two_phases_are_idle_but_for_the_first() {
    assertThat(IdleWindows.between(plateaus, load))
        .extracting(FitWindow::fromSeconds)
        .containsExactly(RunBuilder.BEGIN + 63, RunBuilder.BEGIN + 64, RunBuilder.BEGIN + 65);
  }

  @Test
  void an_idle_second_has_no_plateau_and_no_request() {
    assertThat(IdleWindows.between(plateaus, load))
        .allMatch(window -> window.plateau().isEmpty() && window.ok() == 0);
  }

  @Test
  void one_plateau_has_nothing_between() {
    assertThat(IdleWindows.between(plateaus.subList(0, 1), load)).isEmpty();
    assertThat(IdleWindows.between(List.of(), load)).isEmpty();
  }
}
