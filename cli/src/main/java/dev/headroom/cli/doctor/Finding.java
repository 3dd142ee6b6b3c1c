package dev.headroom.cli.doctor;

import dev.headroom.analysis.evidence.EvidenceKind;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param what was looked at
 * @param ok whether nothing is lacking
 * @param found in a few words
 * @param fix what to do about a lack; empty if there is none
 * @param preventing the kind of evidence that cannot be recorded for it; empty for none
 */
public record Finding(
    String what,
    boolean ok,
    String found,
    Optional<String> fix,
    Optional<EvidenceKind> preventing) {
  static Finding good(String what, String found) {
    return new Finding(what, true, found, Optional.empty(), Optional.empty());
  }

  static Finding lacking(String what, String found, String fix) {
    return new Finding(what, false, found, Optional.of(fix), Optional.empty());
  }

  /** The same lack, for which a kind of evidence cannot be recorded. */
  Finding preventing(EvidenceKind kind) {
    return new Finding(what, ok, found, fix, Optional.of(kind));
  }
}
