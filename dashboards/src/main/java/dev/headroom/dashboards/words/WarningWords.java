package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.dashboards.InjectorWords;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What to know before trusting a diagnosis, in words. */
public final class WarningWords {
  private static final String DISTURBED = "the machine was disturbed: ";
  private static final String LOWER_BOUND =
      "the load ended before throughput did: what it takes at most is a lower bound";

  private WarningWords() {}

  /** What spoils a load test, to be read before any response time. */
  public static List<String> confounders(Diagnosis diagnosis) {
    return sentences(diagnosis, WarningCode::isConfounder);
  }

  /** The other warnings. */
  public static List<String> others(Diagnosis diagnosis) {
    return sentences(diagnosis, code -> !code.isConfounder());
  }

  private static List<String> sentences(Diagnosis diagnosis, Predicate<WarningCode> wanted) {
    return diagnosis.caveats().warnings().stream()
        .filter(warning -> wanted.test(warning.code()))
        .map(WarningWords::sentence)
        .toList();
  }

  public static String sentence(Remark<WarningCode> warning) {
    return switch (warning.code()) {
      case BROKEN_OFF -> "the recording was broken off";
      case BUDGETS_UNAVAILABLE,
          COLLECTOR_FAILED,
          PROCESS_ENDED,
          INJECTOR_LOST,
          INJECTOR_LATE,
          DAMAGED ->
          warning.name("text").orElse(warning.code().code());
      case WARM_UP_TOO_SHORT ->
          "the target was still getting faster when its warm-up ended: give it more by --warm-up";
      case STILL_COMPILING -> stillCompiling(warning);
      case FOREIGN_LOAD -> disturbed("something else used", warning);
      case STOLEN_CPU -> disturbed("the hypervisor kept", warning);
      case SPEED_CHANGED -> speedChanged(warning);
      case UNSETTLED -> unsettled(warning);
      case EXCEEDS_LIMIT -> exceedsLimit(warning);
      case OVERLOADED_EARLY -> overloadedEarly(warning);
      case NOT_RECOVERED -> notRecovered(warning);
      case STALLED -> stalled(warning);
      case LOG_ENDS_EARLY -> logEndsEarly(warning);
      case JOURNEYS_CUT_SHORT -> journeysCutShort(warning);
      case BELOW_MILLISECOND -> belowMillisecond(warning);
      case LIMIT_NOT_REACHED -> LOWER_BOUND;
      case INJECTOR_UNWATCHED,
          STARTS_LATE,
          HELD_IN_INJECTOR,
          CPU_SHARED,
          INJECTOR_WAITED,
          INJECTOR_COLLECTED,
          DESCRIPTORS_SCARCE,
          PORTS_SCARCE,
          CONCURRENCY_BOUND ->
          InjectorWords.sentence(warning);
      case REDIRECTED -> redirected(warning);
      case TRAFFIC_FAILED -> trafficFailed(warning);
      case REPLAY_PARTIAL -> replayPartial(warning);
    };
  }

  private static String unsettled(Remark<WarningCode> warning) {
    return "the target never settled in "
        + warning.name("plateaus").orElse("its plateaus")
        + ": warm it up for longer";
  }

  private static String belowMillisecond(Remark<WarningCode> warning) {
    return format(
        "%.0f %% of the responses took less than 1 ms, and their log counts whole milliseconds: it"
            + " does not tell how much less",
        100 * warning.value("share"));
  }

  private static String speedChanged(Remark<WarningCode> warning) {
    return format(
        DISTURBED + "its speed changed by %.0f %% between plateaus", 100 * warning.value("change"));
  }

  private static String journeysCutShort(Remark<WarningCode> warning) {
    return format(
        "%.0f %% of the requests were not sent, since a step before them failed or their"
            + " journey was ended: what came is less than was asked for",
        100 * warning.value("share"));
  }

  private static String logEndsEarly(Remark<WarningCode> warning) {
    return format(
        "for %.0f s of the load no log tells what came back: nothing is known of that time",
        warning.value("seconds"));
  }

  private static String stillCompiling(Remark<WarningCode> warning) {
    return format(
        "the JVM of %s still spent %.0f %% of its CPU on compiling: warm it up for longer with"
            + " --warm-up",
        warning.name("box").orElse("a box"), 100 * warning.value("share"));
  }

  private static String overloadedEarly(Remark<WarningCode> warning) {
    return format(
        "%,.0f arrivals a second that do not wait overloaded it, though it takes %,.0f req/s of users"
            + " who do: plan with less than the lower of the two",
        warning.value("rate"), warning.value("throughput"));
  }

  private static String redirected(Remark<WarningCode> warning) {
    return format(
        "%.0f %% of the answers to %s were redirects: what they lead to was not asked for; say with a"
            + " check which status is right",
        100 * warning.value("share"), warning.name("request").orElse("a request"));
  }

  private static String trafficFailed(Remark<WarningCode> warning) {
    return format(
        "%.0f %% of the responses of %s were failures: the response times of the others are not told",
        100 * warning.value("failed"), warning.name("part").orElse("a part of the traffic"));
  }

  private static String replayPartial(Remark<WarningCode> warning) {
    return format(
        "of the log %,.0f requests were sent; %,.0f were left out by method or path, and %,.0f lines"
            + " could not be read",
        warning.value("sent"), warning.value("left-out"), warning.value("unreadable"));
  }

  private static String disturbed(String who, Remark<WarningCode> warning) {
    return format(
        DISTURBED + who + " %.2f cores during %s", warning.value("cores"), plateau(warning));
  }

  private static String exceedsLimit(Remark<WarningCode> warning) {
    return format(
        "%.0f req/s were seen where %s allows %.0f by the work measured at lower load: requests"
            + " cost less at full load, or the machine became slower meanwhile",
        warning.value("seen"),
        warning.name("resource").orElse("the first resource"),
        warning.value("allowed"));
  }

  private static String notRecovered(Remark<WarningCode> warning) {
    return format(
        "back at the first plateau the median is %.1f ms, where it was %.1f ms: something grew"
            + " with time, or did not recover",
        1000 * warning.value("now"), 1000 * warning.value("before"));
  }

  private static String stalled(Remark<WarningCode> warning) {
    String times = warning.value("count") > 1 ? format(", %.0f times", warning.value("count")) : "";
    return format(
        "it stood still under load%s, for %.0f s: find out why (a long collection of garbage, its"
            + " disk, its host)",
        times, warning.value("seconds"));
  }

  private static String plateau(Remark<WarningCode> warning) {
    return warning.name("plateau").orElse("the load");
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
