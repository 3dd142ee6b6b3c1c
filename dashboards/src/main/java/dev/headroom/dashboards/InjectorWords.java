package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.InFlightCheck;
import dev.headroom.analysis.injector.InjectorAccount;
import dev.headroom.analysis.injector.StartLag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the load generator says of itself, in words. */
public final class InjectorWords {
  private InjectorWords() {}

  /**
   * Its account in one sentence; empty where it gave none.
   *
   * @param lag how well it kept its schedule
   */
  public static Optional<String> account(
      Optional<InjectorAccount> account, Optional<StartLag> lag) {
    List<String> parts = new ArrayList<>();
    account.ifPresent(
        own -> {
          parts.add(cpu(own));
          own.runDelaySeconds()
              .ifPresent(s -> parts.add(Figures.millis(s) + " ms a request waiting for a CPU"));
          own.collecting()
              .ifPresent(share -> parts.add(Figures.percent(share) + " in garbage collection"));
          own.inFlight().map(InjectorWords::inFlight).ifPresent(parts::add);
        });
    lag.map(InjectorWords::startLag).ifPresent(parts::add);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("load generator: " + String.join("; ", parts));
  }

  private static String cpu(InjectorAccount own) {
    String used =
        format("%.2f of the %s cores that it has", own.cores(), cores(own.machineCores()))
            + " at "
            + own.plateau();
    return own.boxesCores() > 0
        ? used + format(", where the target used %.2f", own.boxesCores())
        : used;
  }

  private static String cores(double cores) {
    return cores == Math.rint(cores) ? format("%.0f", cores) : format("%.1f", cores);
  }

  private static String inFlight(InFlightCheck check) {
    return format(
        "%.1f requests in flight where response times make %.1f (Little's law)",
        check.counted(), check.expected());
  }

  private static String startLag(StartLag lag) {
    return "99 % of open load's starts at most "
        + Figures.millis(lag.medianSeconds())
        + " ms late in the median second, "
        + Figures.millis(lag.worstSeconds())
        + " ms in the worst";
  }

  /** What of it is worth a warning. */
  public static String sentence(Remark<WarningCode> warning) {
    return switch (warning.code()) {
      case INJECTOR_UNWATCHED ->
          "the load generator recorded nothing of itself: whether it was the limit is not known";
      case STARTS_LATE ->
          format(
              "requests started late, by up to %.0f ms in the median second and %.0f ms in the worst:"
                  + " the load generator did not keep its schedule",
              1000 * warning.value("median"), 1000 * warning.value("worst"));
      case HELD_IN_INJECTOR ->
          format(
              "%.1f requests were in flight where the response times make %.1f: the others waited in"
                  + " the load generator, and in no response time",
              warning.value("counted"), warning.value("expected"));
      case CPU_SHARED -> shared(warning);
      case INJECTOR_WAITED -> waited(warning);
      case INJECTOR_COLLECTED ->
          format(
              "the load generator spent %.0f %% of the time collecting garbage during %s",
              100 * warning.value("share"), plateau(warning));
      case DESCRIPTORS_SCARCE ->
          scarce(warning, "file descriptors", "open", "limit", "raise it with ulimit -n");
      case PORTS_SCARCE ->
          scarce(
              warning,
              "local ports, closed connections among them",
              "held",
              "ports",
              "let the target keep connections, or widen net.ipv4.ip_local_port_range");
      case CONCURRENCY_BOUND ->
          format(
              "at most %.0f requests were in flight at once instead of %.0f, for lack of file"
                  + " descriptors or ports: raise ulimit -n",
              warning.value("allowed"), warning.value("asked"));
      default -> warning.code().code();
    };
  }

  private static String waited(Remark<WarningCode> warning) {
    return format(
        "the load generator waited %.1f ms a request for a CPU during %s, where the median is %.1f ms:"
            + " up to so much of the response times is its own",
        1000 * warning.value("delay"), plateau(warning), 1000 * warning.value("median"));
  }

  private static String shared(Remark<WarningCode> warning) {
    return format(
        "the load generator shares its CPU with the target: during %s it used %.2f of %.0f cores, of"
            + " which %.2f were busy, %.2f by the target",
        plateau(warning),
        warning.value("injector"),
        warning.value("cores"),
        warning.value("busy"),
        warning.value("boxes"));
  }

  private static String scarce(
      Remark<WarningCode> warning, String what, String held, String limit, String remedy) {
    String failed =
        warning.value("failed") > 0
            ? format("%,.0f requests failed for lack of one; ", warning.value("failed"))
            : "";
    String had =
        Double.isFinite(warning.value(held) / warning.value(limit))
            ? format("it had %,.0f of %,.0f", warning.value(held), warning.value(limit))
            : "it had too few";
    return "the load generator was short of " + what + ": " + failed + had + "; " + remedy;
  }

  private static String plateau(Remark<WarningCode> warning) {
    return warning.name("plateau").orElse("the load");
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
