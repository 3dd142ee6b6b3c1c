package dev.headroom.analysis.cause.network;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.finding.FailureRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Connections to one peer, most of them closed a moment ago, hold every local port of a range: no
 * further one can be made to it. Which ports a client may have nobody tells. But where they are
 * taken by chance there are gaps between them, where they are taken in turn their lowest and
 * highest move on, and a range that is used up has no gaps and stays where it is.
 */
public final class PortsUsedUp implements FailureRule {
  private static final String PORTS = "ports-held";

  @Override
  public String id() {
    return "ports-used-up";
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    return evidence.view(new UsedUp()).stream()
        .filter(used -> used.box().equals(binding.box()))
        .max(Comparator.comparingDouble(UsedUp.By::ports))
        .<Finding>map(used -> new Finding.Found(cause(used)))
        .orElse(new Finding.NotHere("ports-left"));
  }

  private Cause cause(UsedUp.By used) {
    return new Cause(
        id(),
        new ResourceId(used.box(), ResourceType.PORTS),
        Optional.of(used.peer()),
        1,
        List.of(new Quantity(PORTS, used.ports(), ResourceType.PORTS.unit())));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "connections to %s hold all %.0f local ports that they may, most of them closed within the last"
            + " minute: no further one can be made; keep connections",
        cause.subject().orElse("one peer"),
        cause.value(PORTS));
  }

  /** Peers to which a box had no port left. */
  record UsedUp() implements EvidenceView<List<UsedUp.By>> {
    /** Fewer may be next to each other by chance. */
    private static final double MIN_PORTS = 500;

    /** A few come free between two looks. */
    private static final double FEW = 0.03;

    /**
     * Looks over which it stays so. A port is held for a minute, so that those that are taken in
     * turn move on by a sixtieth of all a second.
     */
    private static final int LOOKS = 5;

    record By(String box, String peer, double ports) {}

    @Override
    public List<By> look(RecordedRun run, Evidence evidence) {
      return run.manifest().boxes().stream()
          .flatMap(box -> run.seriesOf(box.name(), SystemMetric.CLIENT_PORTS))
          .flatMap(held -> by(run, held).stream())
          .toList();
    }

    private static Optional<By> by(RecordedRun run, Map.Entry<SeriesId, Series> held) {
      String box = held.getKey().box();
      String peer = held.getKey().key().attributes().getOrDefault("network.peer", "");
      Series ports = held.getValue();
      Optional<Series> lowest =
          run.series(box, SystemMetric.CLIENT_PORT_LOWEST.key("network.peer", peer));
      return run.series(box, SystemMetric.CLIENT_PORT_SPAN.key("network.peer", peer))
          .flatMap(span -> lowest.map(low -> most(ports, low, span)))
          .filter(most -> most >= MIN_PORTS)
          .map(most -> new By(box, peer, most));
    }

    /** The most ports that were held without gaps in a range that stayed; 0 if there was none. */
    private static double most(Series ports, Series lowest, Series span) {
      double most = 0;
      int full = 0;
      for (int i = 0; i < Math.min(ports.size(), Math.min(lowest.size(), span.size())); i++) {
        double few = FEW * span.valueAt(i);
        full = span.valueAt(i) - ports.valueAt(i) <= few ? full + 1 : 0;
        if (full > LOOKS && moved(lowest, i) <= few && moved(span, i) <= few) {
          most = Math.max(most, ports.valueAt(i));
        }
      }
      return most;
    }

    private static double moved(Series series, int look) {
      return Math.abs(series.valueAt(look) - series.valueAt(look - LOOKS));
    }
  }
}
