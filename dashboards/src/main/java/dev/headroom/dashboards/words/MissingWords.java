package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.Remark;

/** Evidence that was not there, in words. */
public final class MissingWords {
  private MissingWords() {}

  public static String sentence(Remark<MissingCode> missing) {
    return switch (missing.code()) {
      case RECORDING_GAP -> GapWords.sentence(missing);
      case COLLECTOR_UNAVAILABLE -> missing.name("text").orElse(missing.code().code());
      case EVIDENCE ->
          "for "
              + missing.name("rules").orElse("the cause")
              + ": record "
              + EvidenceWords.howTo(missing.name("evidence").orElse(""))
              + missing.name("box").map(box -> " of " + box).orElse("");
    };
  }
}
