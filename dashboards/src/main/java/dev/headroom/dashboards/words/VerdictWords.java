package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.dashboards.Figures;
import java.util.Locale;

/** The answer in words. */
public final class VerdictWords {
  private VerdictWords() {}

  /** The answer in a few words, before its sentence. */
  public static String headline(Verdict verdict) {
    return switch (verdict.kind()) {
      case BOTTLENECK ->
          verdict.resource().map(Object::toString).orElse("")
              + " is the next bottleneck ("
              + Figures.probability(verdict.probability())
              + " sure)";
      case HEALTHY -> "no bottleneck in the range measured";
      case TARGET_FAILED -> "the target failed under this load";
      case INCONCLUSIVE -> "inconclusive: the evidence does not name a bottleneck";
      case INJECTOR_LIMITED -> "no answer: the load generator was the limit, not the target";
      case MACHINE_TOO_SMALL -> "no answer: this machine is too small for what was asked";
      case MACHINE_DISTURBED -> "no answer: something else kept this machine busy";
    };
  }

  /** The answer in one sentence, with its cause where there is one. */
  public static String sentence(Verdict verdict) {
    return reason(verdict)
        + verdict.process().map(process -> ", most of it " + process).orElse("")
        + verdict.cause().map(cause -> ": " + CauseWords.headline(cause)).orElse("");
  }

  private static String reason(Verdict verdict) {
    Remark<ReasonCode> reason = verdict.reason();
    return switch (reason.code()) {
      case BINDS_FIRST ->
          format(
              "%s binds first%s, at %,.0f req/s",
              verdict.resource().map(Object::toString).orElse(""),
              reason.name("alike").map(boxes -> ", and as much in " + boxes).orElse(""),
              reason.value("limit"));
      case NOTHING_SATURATED ->
          format(
              "nothing saturated up to %,.0f req/s, where the load ended",
              reason.value("throughput"));
      case NO_LOAD ->
          "no request was measured in this run: it ended before its warm-up did, or nothing"
              + " answered";
      case RESPONSES_FAILED -> responsesFailed(reason) + untilThen(verdict);
      case RESPONSES_STOPPED ->
          "nothing came back of what was sent in " + plateau(reason) + untilThen(verdict);
      case PROCESS_ENDED ->
          reason.name("ended").orElse("one of its processes ended") + untilThen(verdict);
      case STALLED ->
          format(
              "the target stood still for %.0f s, and the load ended before throughput did",
              reason.value("stalled"));
      case NOT_EXPLAINED -> stops(reason, "nothing that was measured explains it");
      case SEVERAL_MAY_BIND -> stops(reason, "more than one resource may be why");
      case INJECTOR_DESCRIPTORS, INJECTOR_PORTS, INJECTOR_LATE, INJECTOR_CPU ->
          injectorReason(reason);
      case MACHINE_FULL -> machineFull(reason);
      case FOREIGN_LOAD -> foreignLoad(reason);
    };
  }

  private static String injectorReason(Remark<ReasonCode> reason) {
    return switch (reason.code()) {
      case INJECTOR_DESCRIPTORS ->
          reason.hasValue("open")
              ? injector("it had %.0f %% of its file descriptors open", 100 * reason.value("open"))
              : refused(reason, "file descriptor");
      case INJECTOR_PORTS -> refused(reason, "local port");
      case INJECTOR_LATE ->
          injector("its requests started %.0f ms late", 1000 * reason.value("late"));
      case INJECTOR_CPU ->
          injector(
              "it used %.2f of the %.2f cores that there were for it",
              reason.value("used"), reason.value("left"));
      default -> throw new IllegalArgumentException(reason.code() + " is not the injector's");
    };
  }

  private static String plateau(Remark<ReasonCode> reason) {
    return reason.name("plateau").orElse("a plateau");
  }

  private static String responsesFailed(Remark<ReasonCode> reason) {
    String share =
        reason.hasValue("failed")
            ? format("%.0f %% of the responses", 100 * reason.value("failed"))
            : "too many responses";
    return share + " of " + plateau(reason) + " were failures";
  }

  private static String refused(Remark<ReasonCode> reason, String what) {
    return injector(
        "%.0f %% of the requests of %s failed because it had no %s left",
        100 * reason.value("failed"), plateau(reason), what);
  }

  private static String injector(String how, Object... values) {
    return format("the load generator was the limit: " + how, values);
  }

  private static String machineFull(Remark<ReasonCode> reason) {
    return format(
        "this machine is too small for what ran on it: its %.0f cores were %.0f %% busy"
            + " (boxes %.2f, injector %.2f, others %.2f cores) while no box had used up a"
            + " budget of its own",
        reason.value("cores"),
        100 * reason.value("busy") / reason.value("cores"),
        reason.value("boxes"),
        reason.value("injector"),
        reason.value("others"));
  }

  private static String foreignLoad(Remark<ReasonCode> reason) {
    return format(
        "something else ran on the machine: it used %.2f of the machine's %.0f cores, where"
            + " boxes (%.2f) and injector (%.2f) got %.2f, and no box had used up a budget of"
            + " its own",
        reason.value("others"),
        reason.value("cores"),
        reason.value("boxes"),
        reason.value("injector"),
        reason.value("boxes") + reason.value("injector"));
  }

  /** What was full until it failed, and what gave out, where that is another resource. */
  private static String untilThen(Verdict verdict) {
    boolean sawLimit = verdict.reason().hasValue("limit");
    String full =
        verdict
            .full()
            .filter(resource -> sawLimit)
            .map(
                resource ->
                    format(
                        "; until then %s bound first, at %,.0f req/s",
                        resource, verdict.reason().value("limit")))
            .orElse("");
    return verdict
        .resource()
        .filter(resource -> !sawLimit || verdict.fills().isPresent())
        .map(resource -> full + "; " + resource + " gave out")
        .orElse(full);
  }

  private static String stops(Remark<ReasonCode> reason, String why) {
    String likeliest =
        reason
            .name("likeliest")
            .map(
                resource ->
                    format(
                        "; likeliest is %s (%.0f %%), %.0f %% used there",
                        resource,
                        100 * reason.value("probability"),
                        100 * reason.value("utilization")))
            .orElse("");
    return format(
        "throughput stops at %,.0f req/s, and %s%s", reason.value("throughput"), why, likeliest);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
