package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.remedy.Remedies;
import dev.headroom.dashboards.Figures;
import java.util.Optional;
import java.util.function.Function;

/** Proposals of remedies, in the words of the remedy; of one that is not known here, its name. */
public final class RemedyWords {
  private RemedyWords() {}

  /** How a reader names it. */
  public static String title(RemedyProposal proposal) {
    return Remedies.named(proposal.id())
        .map(remedy -> remedy.title(proposal))
        .orElse(proposal.id());
  }

  /** Why it helps. */
  public static String reason(RemedyProposal proposal) {
    return words(proposal, remedy -> remedy.reason(proposal));
  }

  /** What it costs beyond money. */
  public static String givesUp(RemedyProposal proposal) {
    return words(proposal, remedy -> remedy.givesUp(proposal));
  }

  /** How its gain was predicted, or why it was not. */
  public static String basis(RemedyProposal proposal) {
    return words(proposal, remedy -> remedy.basis(proposal));
  }

  /** Which response times to expect then: {@code at 800 req/s p50 3.2 ms, p99 45 ms (32–61)}. */
  public static Optional<String> response(RemedyProposal proposal) {
    return proposal
        .response()
        .map(
            forecast ->
                "at "
                    + Figures.requestRate(forecast.perSecond())
                    + " expect p50 "
                    + Figures.millis(forecast.p50Seconds().estimate())
                    + " ms, p99 "
                    + Figures.millis(forecast.p99Seconds().estimate())
                    + " ms ("
                    + Figures.millis(forecast.p99Seconds().low())
                    + "–"
                    + Figures.millis(forecast.p99Seconds().high())
                    + ")");
  }

  private static String words(RemedyProposal proposal, Function<Remedy, String> words) {
    return Remedies.named(proposal.id()).map(words).orElse("");
  }
}
