package dev.headroom.junit;

import dev.headroom.analysis.diagnosis.Diagnosis;

/** Where assertions on Headroom's answers begin. */
public final class HeadroomAssertions {
  private HeadroomAssertions() {}

  public static GateAssert assertThat(GateAnswer answer) {
    return new GateAssert(answer);
  }

  public static DiagnosisAssert assertThat(Diagnosis diagnosis) {
    return new DiagnosisAssert(diagnosis);
  }
}
