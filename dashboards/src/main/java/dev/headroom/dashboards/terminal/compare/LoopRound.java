package dev.headroom.dashboards.terminal.compare;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.promise.PromisedGain;
import java.util.Optional;

/**
 * One round of a loop.
 *
 * @param did what was changed before it, as a reader names it; empty in the first
 * @param gain what that was to bring, and brought; empty where nothing was promised
 * @param takenBack whether it made the system worse, and was taken back
 * @param diagnosis of the system then
 */
public record LoopRound(
    Optional<String> did, Optional<PromisedGain> gain, boolean takenBack, Diagnosis diagnosis) {}
