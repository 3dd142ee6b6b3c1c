package dev.headroom.junit;

import dev.headroom.analysis.gate.GateVerdict;
import java.util.Objects;

/**
 * What a gate says.
 *
 * @param verdict in a word
 * @param page as it is printed: a line, then a table
 */
public record GateAnswer(GateVerdict verdict, String page) {
  public GateAnswer {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(page, "page");
  }
}
