package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.CounterRate;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.jvm.CpuStacks;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.ServerMetric;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Requests come on connections of their own, which the service takes and closes for each. */
final class ConnectionPerRequest implements CauseRule {
  /** Where connections are kept, one carries hundreds of requests. */
  private static final double MIN_PER_REQUEST = 0.3;

  /** Share of a JVM's CPU in connections, where no profile tells it: seen with small answers. */
  private static final double USUAL_SHARE = 0.1;

  /** Where the platform takes, sets up and closes a socket, whichever server it does so for. */
  private static final Pattern CONNECTS =
      Pattern.compile(
          "(sun\\.nio\\.ch\\.(ServerSocketChannelImpl|NioSocketImpl|SocketChannelImpl|Net|"
              + "SocketDispatcher|UnixDispatcher|FileDispatcherImpl|NativeSocketAddress)"
              + "|java\\.net\\.ServerSocket|java\\.nio\\.channels\\.ServerSocketChannel"
              + "|io\\.netty\\.channel\\.epoll\\.EpollServerSocketChannel)"
              + "\\.(.*[aA]ccept.*|.*[cC]lose.*|<init>|shutdown.*|setSocketOption|.*OptionNames.*)");

  private static final String PER_REQUEST = "new-connections-per-request";
  private static final String SHARE = "share-of-jvm-cpu";

  @Override
  public String id() {
    return "no-keep-alive";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return CauseRule.isLargelyUsedBy(BoxProcess.Kind.JVM, model, binding);
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    double taken = CounterRate.perRequest(evidence, binding.box(), ServerMetric.CONNECTIONS_TAKEN);
    if (!Double.isFinite(taken)) {
      return new Finding.NotHere("nobody-counts-connections");
    }
    Quantity seen = new Quantity(PER_REQUEST, taken, "connections");
    if (taken < MIN_PER_REQUEST) {
      return new Finding.NotHere("connections-are-kept", seen);
    }
    double profiled =
        evidence.view(new CpuStacks(binding.box())).shareWith(CONNECTS.asMatchPredicate());
    double share = Double.isFinite(profiled) ? profiled : USUAL_SHARE;
    double jvm = evidence.model().cpuShare(binding, BoxProcess.Kind.JVM);
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            Optional.empty(),
            Math.min(1, jvm * share),
            List.of(seen, Quantity.ratio(SHARE, share))));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.1f new connections for a request: they are not kept, and taking and closing them is %.0f %%"
            + " of the JVM's CPU, without what that costs the kernel and the server's own set-up",
        cause.value(PER_REQUEST),
        100 * cause.value(SHARE));
  }
}
