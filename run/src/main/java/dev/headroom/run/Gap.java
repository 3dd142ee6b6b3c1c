package dev.headroom.run;

import java.util.Map;
import java.util.Optional;

/**
 * Evidence that a run should hold and does not, or not whole. For programs; the words for people
 * are found where a run is shown to them.
 *
 * @param code what sort of gap
 * @param file in which, below the run directory; empty where it is about no single file
 * @param values its size, as its code says
 */
public record Gap(Code code, Optional<String> file, Map<Value, Long> values) {

  /** The sorts of gaps, each with the values that it has. */
  public enum Code {
    /** The event that the recording is complete. */
    BROKEN_OFF,
    /** No responses were recorded, and there is no log to derive them from. */
    NO_RESPONSES,
    /** Nothing was sampled. */
    NO_METRICS,
    /** {@link Value#COUNT} lines that make no sense were left out. */
    DAMAGED_LINES,
    /** {@link Value#COUNT} values of lines that are whole otherwise were left out. */
    UNREADABLE_VALUES,
    /** {@link Value#COUNT} events of steps, days before or after the others, were left out. */
    STRAY_STEPS,
    /** What has a recording's name is no file (a folder, a device, a link to nothing). */
    NOT_A_FILE,
    /** A profile of {@link Value#BYTES} cannot be mapped into memory: none, or too many. */
    UNREADABLE_PROFILE,
    /** There is no load generator's log of a known format. */
    NO_LOG,
    /** There is no log of a phase of which there are steps, while others have theirs. */
    LOG_MISSING,
    /** A load generator's log has no content. */
    LOG_EMPTY,
    /** Of a load generator's log only the first {@link Value#READ_BYTES} make sense. */
    LOG_DAMAGED,
    /**
     * A load generator's log ends within a record: {@link Value#BYTES} after the first {@link
     * Value#READ_BYTES} were left out.
     */
    LOG_CUT
  }

  /** What is told of a gap's size. */
  public enum Value {
    COUNT,
    /** Of what is missing or unreadable. */
    BYTES,
    /** Of what stands before it and was read. */
    READ_BYTES
  }

  public Gap {
    if (code == null) {
      throw new IllegalArgumentException("a gap needs a code");
    }
    file = file == null ? Optional.empty() : file;
    values = values == null ? Map.of() : Map.copyOf(values);
  }

  public Gap(Code code) {
    this(code, Optional.empty(), Map.of());
  }

  public Gap(Code code, Map<Value, Long> values) {
    this(code, Optional.empty(), values);
  }

  /** The same in a file, named from the run directory. */
  public Gap in(String name) {
    return new Gap(code, Optional.of(name), values);
  }
}
