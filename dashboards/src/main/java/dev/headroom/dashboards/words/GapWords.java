package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.run.Gap;
import dev.headroom.run.file.CodeName;
import java.util.Locale;

/** What is missing of a recording, in words. */
final class GapWords {
  private GapWords() {}

  static String sentence(Remark<MissingCode> missing) {
    String gap = missing.name("gap").orElse("");
    return CodeName.find(Gap.Code.class, gap)
        .map(code -> sentence(code, missing))
        .orElse("a gap in the recording: " + gap);
  }

  private static String sentence(Gap.Code code, Remark<MissingCode> missing) {
    String file = missing.name("file").orElse("a file");
    return switch (code) {
      case BROKEN_OFF -> "the end: the recording was broken off";
      case NO_RESPONSES -> "responses: no responses.hlog and no log to derive it from";
      case NO_METRICS -> "metrics: nothing was sampled";
      case DAMAGED_LINES -> file + ": " + number(missing, "count") + " damaged line(s) left out";
      case UNREADABLE_VALUES ->
          file + ": " + number(missing, "count") + " unreadable value(s) left out";
      case STRAY_STEPS ->
          "load: " + number(missing, "count") + " step(s) days before or after the others";
      case NOT_A_FILE -> file + " is not a file, and was left out";
      case UNREADABLE_PROFILE -> file + ": " + number(missing, "bytes") + " bytes cannot be read";
      case NO_LOG -> "there is no load generator's log in this run";
      case LOG_MISSING -> file + " is not there";
      case LOG_EMPTY -> file + " is empty";
      case LOG_DAMAGED ->
          file
              + " is damaged after "
              + number(missing, "read-bytes")
              + " bytes; what stands before was read";
      case LOG_CUT ->
          file
              + " was cut short: "
              + number(missing, "bytes")
              + " bytes of a record after byte "
              + number(missing, "read-bytes")
              + " were left out";
    };
  }

  private static String number(Remark<MissingCode> missing, String value) {
    return String.format(Locale.ROOT, "%.0f", missing.value(value));
  }
}
