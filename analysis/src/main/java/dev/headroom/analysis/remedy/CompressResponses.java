package dev.headroom.analysis.remedy;

import dev.headroom.analysis.cause.network.LargeAnswers;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers compressed on their way, where a link is full of what compression makes small. */
final class CompressResponses implements Remedy {
  /** What is left, from which it is not worth the CPU. */
  private static final double MOST_LEFT = 0.8;

  /**
   * CPU of compressing a byte, s: what zlib takes for text at its usual level, some 25 MB/s of a
   * core.
   */
  private static final double CPU_SECONDS_PER_BYTE = 40e-9;

  private static final String LEFT = "left-by-compression";

  @Override
  public String id() {
    return "compress-responses";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    return findings
        .strongest(LargeAnswers.ID)
        .filter(cause -> cause.value(LargeAnswers.COMPRESSED_SHARE) < MOST_LEFT)
        .map(cause -> effect(model, bottleneck, cause));
  }

  private static RemedyEffect effect(SystemModel model, ResourceId link, Cause cause) {
    double left = cause.value(LargeAnswers.COMPRESSED_SHARE);
    double cpuSeconds = CPU_SECONDS_PER_BYTE * cause.value(LargeAnswers.PLAIN);
    Optional<String> server = server(model, link.box());
    return new RemedyEffect(
        Map.of("box", link.box()),
        Optional.of(0.0),
        Optional.of(system -> compressed(system, link, left, server, cpuSeconds)),
        List.of(Quantity.ratio(LEFT, left)));
  }

  /** Who compresses: the first of the box's processes that is no database. */
  private static Optional<String> server(SystemModel model, String box) {
    return model.box(box).map(ModelBox::consumers).stream()
        .flatMap(List::stream)
        .filter(consumer -> consumer.kind() != BoxProcess.Kind.DATABASE)
        .map(Consumer::name)
        .findFirst();
  }

  private static SystemModel compressed(
      SystemModel system,
      ResourceId link,
      double left,
      Optional<String> server,
      double cpuSeconds) {
    SystemModel narrow =
        system.replace(link, egress -> egress.withDemands(demands -> demands.times(left)));
    return server
        .map(
            name ->
                narrow.replace(
                    new ResourceId(link.box(), ResourceType.CPU),
                    cpu -> cpu.withDemands(demands -> more(demands, name, cpuSeconds))))
        .orElse(narrow);
  }

  private static Demands more(Demands demands, String server, double cpuSeconds) {
    return demands.change(server::equals, seconds -> seconds + cpuSeconds);
  }

  @Override
  public String title(RemedyProposal proposal) {
    return id() + " " + proposal.parameter("box");
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return String.format(
        Locale.ROOT,
        "the same answers are %.0f %% of the bytes",
        100 * Quantity.valueIn(proposal.values(), LEFT));
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "CPU of the service, and of clients that unpack what they get";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "answers of this run were compressed to see what is left of them; what that costs the"
        + " service's CPU is zlib's usual speed, and was not measured here";
  }
}
