package dev.headroom.load.feeder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which row an arrival gets. */
public enum FeederOrder {
  /** Any, each as likely as the others. */
  RANDOM,
  /** One after the other by the numbers of the arrivals, and after the last the first again. */
  IN_ORDER;

  /** As it is written. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that is written so. */
  public static Optional<FeederOrder> of(String code) {
    return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
  }
}
