package dev.headroom.analysis.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** What to do next, so that a run can say more. */
public enum AdviceCode {
  /** Give the likeliest resource a little more and see whether throughput grows. */
  RAISE_LIKELIEST,
  /** Record a kind of evidence that was not there; name {@code evidence}. */
  RECORD_EVIDENCE,
  /** All that can be recorded was: look for a wait that nothing here measures. */
  SEEK_UNMEASURED_WAIT,
  /** Longer steps make the intervals on the ladder narrower. */
  LENGTHEN_STEPS,
  /** Take off a {@code resource} what fills it without any request. */
  REMOVE_BACKGROUND,
  /** Load it harder: more users, or higher rates. */
  LOAD_HARDER,
  /** See in the target's own log why it failed. */
  MEND_FAILURE,
  /** Find out what stopped the target for a while, and run again. */
  REPEAT_AFTER_STALL,
  /** Check that the target answers and that the run reached its probe. */
  CHECK_TARGET,
  /** Put the load generator on a machine of its own. */
  MOVE_INJECTOR,
  /** Use more cores, smaller budgets, or the load generator elsewhere. */
  ENLARGE_MACHINE,
  /** Stop what else runs on the machine. */
  STOP_FOREIGN_LOAD,
  /** Name the target's processes, if it was they that used the machine; else stop what did. */
  NAME_PROCESSES;

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
