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
 * @param rate arrivals per second of an open step
 * @param seconds planned length
 * @param reason of an end
 * @param throughput of a closed step that ended: requests per second completed as expected, as the
 *     injector measured it without the step's edges
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
    Optional<Double> throughput) {

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
  }
}
