package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Remark;

/** What to do next, in words. */
public final class AdviceWords {
  private AdviceWords() {}

  public static String sentence(Remark<AdviceCode> advice) {
    return switch (advice.code()) {
      case RAISE_LIKELIEST -> "give the likeliest a little more, and see whether throughput grows";
      case RECORD_EVIDENCE -> "record " + EvidenceWords.howTo(advice.name("evidence").orElse(""));
      case SEEK_UNMEASURED_WAIT ->
          "look for a wait that is not measured here: a lock, a call to another service, storage";
      case LENGTHEN_STEPS ->
          "repeat with longer steps (--step, --plateau) if the intervals on the ladder are wide";
      case REMOVE_BACKGROUND ->
          "take what fills " + advice.name("resource").orElse("it") + " without any request off it";
      case LOAD_HARDER -> "load it harder to see its limit measured: more users, or higher rates";
      case MEND_FAILURE -> "see in the target's own log why it failed, mend that, and run again";
      case REPEAT_AFTER_STALL ->
          "find out what stopped the target (a long collection of garbage, its disk, its host), and run"
              + " again";
      case CHECK_TARGET ->
          "check that the target answers, and that the run was not broken off before its probe";
      case MOVE_INJECTOR ->
          "repeat with the load generator on a machine of its own, or with less else running here";
      case ENLARGE_MACHINE ->
          "use a machine with more cores, smaller CPU budgets, or the load generator elsewhere";
      case STOP_FOREIGN_LOAD -> "stop it, and run again";
      case NAME_PROCESSES ->
          "name the target's processes if it was they, else stop it, and run again";
    };
  }
}
