package dev.headroom.analysis.cause.network;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.finding.FailureRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The load is back where all was well and the target still fails: what it calls is full of attempts
 * that come too late for who made them, so that they are made again (a metastable failure: Bronson,
 * Aghayev, Charapko, Zhu, "Metastable Failures in Distributed Systems", HotOS 2021).
 */
public final class RetriesKeepDown implements FailureRule {
  /** Attempts for each one before from which they keep something full that was not. */
  private static final double MIN_GROWTH = 2;

  /** Share of the requests that is answered where the target has come back. */
  private static final double RECOVERED = 0.9;

  private static final String BEFORE = "calls-per-request-before";
  private static final String AFTER = "calls-per-request-after";
  private static final String ANSWERED = "answered-after";

  @Override
  public String id() {
    return "retries-keep-it-down";
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Optional<CallAttempts> found =
        evidence.view(new CallAttempts.OfAll()).stream()
            .filter(calls -> calls.box().equals(binding.box()))
            .filter(calls -> calls.before() > 0 && calls.after() >= MIN_GROWTH * calls.before())
            .filter(calls -> calls.answeredAfter() < RECOVERED)
            .findFirst();
    return found
        .<Finding>map(calls -> new Finding.Found(cause(calls)))
        .orElse(new Finding.NotHere("no-retries-after-the-load"));
  }

  private Cause cause(CallAttempts calls) {
    return new Cause(
        id(),
        new ResourceId(calls.box(), ResourceType.DOWNSTREAM, calls.peer().map(p -> "of " + p)),
        calls.peer(),
        1,
        List.of(
            new Quantity(BEFORE, calls.before(), "calls"),
            new Quantity(AFTER, calls.after(), "calls"),
            Quantity.ratio(ANSWERED, calls.answeredAfter())));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.1f calls%s for a request where it was %.1f: retries keep it full, and with the load back"
            + " where it was %.0f %% of the requests are answered",
        cause.value(AFTER),
        cause.subject().map(peer -> " of " + peer).orElse(""),
        cause.value(BEFORE),
        100 * cause.value(ANSWERED));
  }
}
