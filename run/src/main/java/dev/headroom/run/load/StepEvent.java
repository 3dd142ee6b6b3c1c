package dev.headroom.run.load;

import java.util.Optional;

/**
 * The injector's own account of one step of its schedule: a line when it began and a line when it
 * ended.
 *
 * @param t epoch seconds
 * @param event {@code began} or {@code ended}
 * @param step name, unique in its phase
 * @param phase the kind of load
 * @param index position in its phase, from 0
 * @param users concurrent users of a closed step
 * @param rate arrivals per second of an open step
 * @param seconds planned length
 * @param reason of an end: {@code schedule}, {@code saturated}, {@code converged}, {@code errors}
 *     or {@code stopped}
 * @param throughput of a closed step that ended: requests per second completed as expected, as the
 *     injector measured it without the step's edges
 */
public record StepEvent(
    double t,
    String event,
    String step,
    Phase phase,
    int index,
    Optional<Integer> users,
    Optional<Double> rate,
    double seconds,
    Optional<String> reason,
    Optional<Double> throughput) {

  public static final String BEGAN = "began";
  public static final String ENDED = "ended";

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
