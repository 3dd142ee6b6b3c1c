package dev.headroom.cli.doctor;

import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.profiler.jfr.ProfilerAgent;

/** Profiles of JVMs. */
final class ProfilerCheck implements Check {
  @Override
  public Finding look() {
    return ProfilerAgent.unavailable()
        .map(
            why ->
                Finding.lacking(
                        "JVM profiler",
                        why,
                        "use Linux or macOS on x86-64 or arm64, with a writable temporary folder")
                    .preventing(EvidenceKind.JVM_PROFILE))
        .orElseGet(() -> Finding.good("JVM profiler", "async-profiler"));
  }
}
