package dev.headroom.run.load;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;
import java.util.Optional;

/**
 * The injector's own account of one step of its schedule: a line when it began and a line when it
 * ended.
 *
 * @param t epoch seconds
 * @param event which of the two
 * @param step name, unique in its phase
 * @param phase the kind of load
 * @param index position in its phase, from 0
 * @param users concurrent users of a closed step
 * @param rate requests per second that an open step asks for, whose arrivals do not wait
 * @param seconds planned length
 * @param reason of an end
 * @param throughput of a closed step that ended: requests per second completed as expected, as the
 *     injector measured it without the step's edges
 * @param completed requests of a closed step that were answered as expected, from which its
 *     throughput was taken
 * @param failed requests beside those that failed
 * @param dispersion index of dispersion (variance of the number of arrivals in a long interval over
 *     its mean) that was asked of an open step's arrivals, of all injectors together; with its
 *     begin, where one was asked for
 */
public record StepEvent(
    double t,
    Kind event,
    String step,
    Phase phase,
    int index,
    Optional<Integer> users,
    Optional<Double> rate,
    double seconds,
    Optional<EndReason> reason,
    Optional<Double> throughput,
    Optional<Long> completed,
    Optional<Long> failed,
    Optional<Double> dispersion) {

  /** What happened to the step. */
  public enum Kind {
    BEGAN,
    ENDED,
    /** Of a newer format than this reader. */
    OTHER;

    @JsonValue
    public String code() {
      return CodeName.of(this);
    }

    @JsonCreator
    static Kind fromCode(String code) {
      return CodeName.find(Kind.class, code).orElse(OTHER);
    }
  }

  /** Without what only some steps say. */
  public StepEvent(
      double t,
      Kind event,
      String step,
      Phase phase,
      int index,
      Optional<Integer> users,
      Optional<Double> rate,
      double seconds,
      Optional<EndReason> reason,
      Optional<Double> throughput) {
    this(
        t,
        event,
        step,
        phase,
        index,
        users,
        rate,
        seconds,
        reason,
        throughput,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Share of failed requests of a closed step that ended, 0 … 1; 0 where that was not recorded. */
  public double failedShare() {
    long all = completed.orElse(0L) + failed.orElse(0L);
    return all == 0 ? 0 : (double) failed.orElse(0L) / all;
  }

  public StepEvent {
    if (step == null || event == null || phase == null) {
      throw new IllegalArgumentException("a step event needs its step, event and phase");
    }
    if (!(seconds >= 0 && Double.isFinite(seconds))) {
      throw new IllegalArgumentException("a step has a planned length: " + seconds);
    }
    users = users == null ? Optional.empty() : users;
    rate = rate == null ? Optional.empty() : rate;
    if (rate.isPresent() && !(rate.get() >= 0 && Double.isFinite(rate.get()))) {
      throw new IllegalArgumentException("no rate of arrivals: " + rate.get());
    }
    reason = reason == null ? Optional.empty() : reason;
    throughput = throughput == null ? Optional.empty() : throughput;
    completed = completed == null ? Optional.empty() : completed;
    failed = failed == null ? Optional.empty() : failed;
    dispersion = dispersion == null ? Optional.empty() : dispersion;
    if (dispersion.isPresent() && !(dispersion.get() >= 0)) {
      throw new IllegalArgumentException("no index of dispersion: " + dispersion.get());
    }
  }
}
