package dev.headroom.analysis.cause.network;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A link carries as many bytes as it can: how many that are for an answer, to which requests most
 * of them go, and what compression would leave.
 */
public final class LargeAnswers implements CauseRule {
  public static final String ID = "bytes-per-answer";

  /** What compression leaves of the bytes that now leave the box; absent where nobody tried. */
  public static final String COMPRESSED_SHARE = "left-by-compression";

  /** Bytes of a body before any compression, for an answer of the mix. */
  public static final String PLAIN = "plain-bytes-per-request";

  /** Headers are some hundred bytes; what is sent beyond them is the body, unless compressed. */
  private static final double COMPRESSED_BELOW = 0.8;

  private static final String PER_ANSWER = "bytes-per-answer";
  private static final String PER_REQUEST = "bytes-sent-per-request";
  private static final String SHARE = "share-of-bytes";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.EGRESS;
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Plateau knee = evidence.knee();
    double sent =
        evidence.measured(binding).map((MeasuredResource link) -> link.busyDuring(knee)).orElse(0.0)
            / knee.throughputPerSecond();
    if (!(sent > 0)) {
      return new Finding.NotHere("nothing-is-sent");
    }
    List<AnswerUse> uses = evidence.view(new AnswerUse.Uses());
    Quantity perRequest = new Quantity(PER_REQUEST, sent, "B");
    return new Finding.Found(
        uses.isEmpty()
            ? new Cause(id(), binding, Optional.empty(), 1, List.of(perRequest))
            : cause(binding, uses, perRequest, knee.throughputPerSecond()));
  }

  private Cause cause(
      ResourceId binding, List<AnswerUse> uses, Quantity perRequest, double throughput) {
    AnswerUse most = uses.get(0);
    double all = uses.stream().mapToDouble(AnswerUse::bytesPerSecond).sum();
    double plain = all / throughput;
    double compressible =
        uses.stream().mapToDouble(use -> use.bytesPerSecond() * use.compressedShare()).sum() / all;
    double left = Math.min(1, plain * compressible / perRequest.value());
    boolean isCompressed = perRequest.value() < COMPRESSED_BELOW * plain;
    List<Quantity> seen =
        List.of(
            perRequest,
            new Quantity(PLAIN, plain, "B"),
            new Quantity(PER_ANSWER, most.bytesPerAnswer(), "B"),
            Quantity.ratio(SHARE, most.bytesPerSecond() / all),
            Quantity.ratio(COMPRESSED_SHARE, isCompressed ? 1 : left));
    return new Cause(
        id(),
        binding,
        Optional.of(most.request()),
        1,
        seen.stream().filter(quantity -> Double.isFinite(quantity.value())).toList());
  }

  @Override
  public String headline(Cause cause) {
    String sent =
        String.format(
            Locale.ROOT,
            "%.1f kB leave the box for a request, and its link carries no more",
            cause.value(PER_REQUEST) / 1000);
    if (cause.subject().isEmpty()) {
      return sent;
    }
    String most =
        String.format(
            Locale.ROOT,
            "; %.0f %% of it are answers to %s, %.1f kB each",
            100 * cause.value(SHARE),
            cause.subject().get(),
            cause.value(PER_ANSWER) / 1000);
    double left = cause.value(COMPRESSED_SHARE);
    return sent
        + most
        + (Double.isFinite(left) && left < 1
            ? String.format(
                Locale.ROOT, ", uncompressed: compression would leave %.0f %%", 100 * left)
            : "");
  }
}
