package dev.headroom.cli.gate.run;

import dev.headroom.cli.measure.Loading;
import dev.headroom.cli.measure.Measurement;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load of a gate's run: a warm-up, then one rate. Both sides get the same, or a slower one
 * would be asked for less.
 *
 * @param perSecond requests a second
 */
public record HeldRate(double perSecond) implements Measurement.Work {
  private static final Pattern SCENARIO = Pattern.compile("hold ([0-9.]+)/s");
  private static final MathContext DIGITS = new MathContext(3);

  public HeldRate {
    if (!(perSecond > 0) || !Double.isFinite(perSecond)) {
      throw new IllegalArgumentException("no rate: " + perSecond);
    }
  }

  /** A share of what a target takes, to three digits, as it can be given again. */
  static HeldRate of(double share, double mostPerSecond) {
    return new HeldRate(BigDecimal.valueOf(share * mostPerSecond).round(DIGITS).doubleValue());
  }

  /** The one by which a run was measured; empty if it was measured otherwise. */
  static Optional<HeldRate> ofScenario(String scenario) {
    Matcher matcher = SCENARIO.matcher(scenario);
    return matcher.matches()
        ? Optional.of(new HeldRate(Double.parseDouble(matcher.group(1))))
        : Optional.empty();
  }

  @Override
  public void perform(Loading loading) throws IOException, InterruptedException {
    loading.hold(perSecond);
  }

  @Override
  public Optional<String> scenario() {
    return Optional.of("hold " + this);
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(perSecond).stripTrailingZeros().toPlainString() + "/s";
  }
}
