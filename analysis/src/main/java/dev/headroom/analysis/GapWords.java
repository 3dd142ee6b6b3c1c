package dev.headroom.analysis;

import dev.headroom.run.Gap;
import java.util.List;

/** What a run lacks, in a sentence each. */
public final class GapWords {
  private GapWords() {}

  public static List<String> of(List<Gap> gaps) {
    return gaps.stream().map(GapWords::of).toList();
  }

  private static String of(Gap gap) {
    String file = gap.file().orElse("");
    return switch (gap.code()) {
      case BROKEN_OFF -> "the end: the recording was broken off";
      case NO_RESPONSES -> "responses: no responses.hlog and no log to derive it from";
      case NO_METRICS -> "metrics: nothing was sampled";
      case DAMAGED_LINES -> file + ": " + count(gap) + " damaged line(s) left out";
      case UNREADABLE_VALUES -> file + ": " + count(gap) + " unreadable value(s) left out";
      case STRAY_STEPS -> "load: " + count(gap) + " step(s) days before or after the others";
      case UNREADABLE_PROFILE -> file + ": " + bytes(gap) + " bytes cannot be read";
      case NO_LOG -> "there is no load generator's log in this run";
      case LOG_EMPTY -> file + " is empty";
      case LOG_DAMAGED -> file + " is damaged after " + read(gap) + " bytes";
      case LOG_CUT ->
          file + " was cut short: " + bytes(gap) + " bytes after byte " + read(gap) + " left out";
    };
  }

  private static long count(Gap gap) {
    return gap.values().get(Gap.Value.COUNT);
  }

  private static long bytes(Gap gap) {
    return gap.values().get(Gap.Value.BYTES);
  }

  private static long read(Gap gap) {
    return gap.values().get(Gap.Value.READ_BYTES);
  }
}
