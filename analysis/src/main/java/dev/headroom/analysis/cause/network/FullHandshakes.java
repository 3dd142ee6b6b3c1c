package dev.headroom.analysis.cause.network;

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

/**
 * A JVM agrees on keys with its peers again and again: TLS handshakes, of which a connection that
 * is kept, or a session that is resumed, would need hardly any.
 */
public final class FullHandshakes implements CauseRule {
  /** Where connections are kept it is next to nothing. */
  private static final double MIN_SHARE = 0.2;

  /** Where the platform and the usual libraries carry out a handshake, whichever server asks. */
  private static final Pattern HANDSHAKE =
      Pattern.compile(
          "sun\\.security\\.ssl\\.(\\w*Handshake\\w*|SSLEngineImpl\\$DelegatedTask|\\w*Hello|"
              + "\\w*KeyExchange|CertificateVerify|Finished)\\b.*"
              + "|org\\.bouncycastle\\.tls\\..*Handshake.*"
              + "|(org\\.conscrypt\\.|io\\.netty\\.|org\\.apache\\.tomcat\\.)\\w*.*\\.(\\w*_do_handshake"
              + "|doHandshake|handshake)"
              + "|.*\\bSSL_(do_handshake|accept|connect)");

  private static final String SHARE = "share-of-jvm-cpu";
  private static final String PER_REQUEST = "new-connections-per-request";

  @Override
  public String id() {
    return "tls-handshakes";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return CauseRule.isLargelyUsedBy(BoxProcess.Kind.JVM, model, binding);
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU, EvidenceKind.JVM_PROFILE);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    double share =
        evidence.view(new CpuStacks(binding.box())).shareWith(HANDSHAKE.asMatchPredicate());
    if (!Double.isFinite(share)) {
      return new Finding.Lacking(Set.of(EvidenceKind.JVM_PROFILE));
    }
    Quantity seen = Quantity.ratio(SHARE, share);
    if (share < MIN_SHARE) {
      return new Finding.NotHere("few-handshakes", seen);
    }
    double taken = CounterRate.perRequest(evidence, binding.box(), ServerMetric.CONNECTIONS_TAKEN);
    double jvm = evidence.model().cpuShare(binding, BoxProcess.Kind.JVM);
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            Optional.of("TLS"),
            Math.min(1, jvm * share),
            Double.isFinite(taken)
                ? List.of(seen, new Quantity(PER_REQUEST, taken, "connections"))
                : List.of(seen)));
  }

  @Override
  public String headline(Cause cause) {
    double taken = cause.value(PER_REQUEST);
    return String.format(
            Locale.ROOT,
            "%.0f %% of the JVM's CPU is in TLS handshakes, which connections that are kept or sessions"
                + " that are resumed would hardly need",
            100 * cause.value(SHARE))
        + (Double.isFinite(taken)
            ? String.format(Locale.ROOT, "; a request comes with %.1f new connections", taken)
            : "");
  }
}
