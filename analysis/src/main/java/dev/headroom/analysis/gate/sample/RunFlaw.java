package dev.headroom.analysis.gate.sample;

import dev.headroom.run.file.CodeName;

/**
 * Why a run may not be compared.
 *
 * @param code what sort of reason
 * @param detail figures of it, for people; may be empty
 */
public record RunFlaw(Code code, String detail) {
  /** Sorts of reasons. */
  public enum Code {
    /** No successful response was recorded. */
    NOTHING_MEASURED("no successful response was measured"),
    /** More failed than succeeded. */
    MOST_FAILED("most requests failed"),
    /** The target ended, fell silent, or did not take the load. */
    TARGET_FAILED("the target failed under the load"),
    /** The load generator was the limit. */
    INJECTOR_LIMITED("the load generator was the limit"),
    /** The machine was too small for target and injector together. */
    MACHINE_TOO_SMALL("the machine was too small for target and load generator together"),
    /** Something else had the machine. */
    MACHINE_DISTURBED("something else had the machine"),
    /** The recording was broken off. */
    BROKEN_OFF("the recording was broken off"),
    /** Latency or work was still moving at the end of most of the load. */
    NEVER_SETTLED("it never settled: latency or work was still moving"),
    /** It loaded something else than the baseline. */
    OTHER_TARGET("it loaded something else than the baseline"),
    /** It ran on another machine than the baseline. */
    OTHER_MACHINE("it ran on another machine than the baseline");

    private final String meaning;

    Code(String meaning) {
      this.meaning = meaning;
    }

    public String meaning() {
      return meaning;
    }

    public String code() {
      return CodeName.of(this);
    }

    /** Whether it is the target's own doing, which is worse than any slower response. */
    public boolean isFailure() {
      return this == MOST_FAILED || this == TARGET_FAILED;
    }
  }

  public RunFlaw {
    detail = detail == null ? "" : detail;
  }

  public static RunFlaw of(Code code) {
    return new RunFlaw(code, "");
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? code.meaning() : code.meaning() + " (" + detail + ")";
  }
}
