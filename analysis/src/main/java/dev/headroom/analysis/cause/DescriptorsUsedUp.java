package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.finding.FailureRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process has as many files and sockets open as it may: it takes no further connection, and opens
 * no further file, whatever else was full until then.
 */
final class DescriptorsUsedUp implements FailureRule {
  private static final String OPEN = "open-descriptors";
  private static final String LIMIT = "descriptor-limit";

  @Override
  public String id() {
    return "descriptors-used-up";
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    return evidence
        .view(new UsedUp())
        .<Finding>map(found -> new Finding.Found(cause(found)))
        .orElse(new Finding.NotHere("descriptors-left"));
  }

  private Cause cause(UsedUp.By found) {
    String unit = ResourceType.DESCRIPTORS.unit();
    return new Cause(
        id(),
        new ResourceId(found.box(), ResourceType.DESCRIPTORS),
        Optional.of(found.process()),
        1,
        List.of(new Quantity(OPEN, found.open(), unit), new Quantity(LIMIT, found.limit(), unit)));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%s has %.0f files and sockets open and may have %.0f: further ones are refused",
        cause.subject().orElse("a process"),
        cause.value(OPEN),
        cause.value(LIMIT));
  }

  /** The process of any box that was at its limit. */
  record UsedUp() implements EvidenceView<Optional<UsedUp.By>> {
    /** What is opened and closed within a moment is not seen by who counts once a second. */
    private static final double AT_LIMIT = 0.98;

    record By(String box, String process, double open, double limit) {}

    @Override
    public Optional<By> look(RecordedRun run, Evidence evidence) {
      double from = evidence.plateaus().get(0).time().startSeconds();
      return run.manifest().boxes().stream()
          .flatMap(box -> processes(run, box.name(), from))
          .filter(process -> process.open() >= AT_LIMIT * process.limit())
          .findFirst();
    }

    private static Stream<By> processes(RecordedRun run, String box, double from) {
      return run.seriesOf(box, ProcessMetric.DESCRIPTOR_LIMIT)
          .filter(limit -> limit.getValue().size() > 0)
          .flatMap(
              limit -> {
                Map<String, String> of = limit.getKey().key().attributes();
                String process = of.getOrDefault("process", "");
                Series series = limit.getValue();
                double most = series.valueAt(series.size() - 1);
                return run
                    .series(box, ProcessMetric.DESCRIPTORS.key("process", process))
                    .map(open -> open.max(from, Double.POSITIVE_INFINITY))
                    .map(open -> new By(box, process, open, most))
                    .stream();
              });
    }
  }
}
