package dev.headroom.analysis;

import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.file.CodeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is not in a recording, what could not be recorded, and what rules lacked. */
final class MissingEvidence {
  private MissingEvidence() {}

  /** Of the recording alone. */
  static List<Remark<MissingCode>> of(RecordedRun run) {
    Stream<Remark<MissingCode>> gaps = run.missing().stream().map(MissingEvidence::gap);
    Stream<Remark<MissingCode>> unavailable =
        run.events().stream()
            .filter(event -> event.kind() == EventKind.COLLECTOR_UNAVAILABLE)
            .map(Event::text)
            .distinct()
            .map(text -> Remark.of(MissingCode.COLLECTOR_UNAVAILABLE).name("text", text));
    return Stream.concat(gaps, unavailable).toList();
  }

  private static Remark<MissingCode> gap(Gap gap) {
    Remark<MissingCode> remark =
        Remark.of(MissingCode.RECORDING_GAP).name("gap", CodeName.of(gap.code()));
    Remark<MissingCode> placed = gap.file().map(file -> remark.name("file", file)).orElse(remark);
    for (Gap.Value value : Gap.Value.values()) {
      if (gap.values().containsKey(value)) {
        String unit = value == Gap.Value.COUNT ? "1" : "B";
        placed = placed.value(CodeName.of(value), gap.values().get(value), unit);
      }
    }
    return placed;
  }

  /** Of the recording, and for the rules that looked at the verdict's resource. */
  static List<Remark<MissingCode>> of(RecordedRun run, Verdict verdict, Findings findings) {
    String box = verdict.resource().map(resource -> resource.box()).orElse("");
    Stream<Remark<MissingCode>> lacking =
        findings.lacking().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    Remark.of(MissingCode.EVIDENCE)
                        .name("evidence", entry.getKey().code())
                        .name("box", box)
                        .name("rules", String.join(", ", entry.getValue())));
    return Stream.concat(of(run).stream(), lacking).toList();
  }
}
