package dev.headroom.cli.gate.run;

/**
 * How many runs of the candidate a gate measures.
 *
 * @param least before the first look
 * @param most where it cannot be told with fewer
 * @param confirming fresh ones that have to show a regression again; they come on top
 */
public record Limits(int least, int most, int confirming) {
  public Limits {
    if (least < 1 || most < least || confirming < 1) {
      throw new IllegalArgumentException(least + " to " + most + " runs, and " + confirming);
    }
  }
}
