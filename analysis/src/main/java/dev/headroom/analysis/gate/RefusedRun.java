package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.RunFlaw;

/**
 * A run that was not compared.
 *
 * @param id the run's
 * @param flaw why
 */
public record RefusedRun(String id, RunFlaw flaw) {}
