package dev.headroom.load.plan;

/** The part of a run to which a step belongs, with the code that the step record uses. */
public enum StepPhase {
  WARM_UP("warm-up"),
  PROBE("probe"),
  CURVE("curve"),
  RETURN("return"),
  TRAFFIC("traffic"),
  SIDE_BY_SIDE("side-by-side");

  private final String code;

  StepPhase(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
