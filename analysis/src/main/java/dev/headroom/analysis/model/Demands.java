package dev.headroom.analysis.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/**
 * What requests ask of one resource: service demand D, by class of request and by consumer, in the
 * resource's unit times seconds per request (of a rate: in its amount per request).
 *
 * @param byClass class of request ({@link RequestMix#ANY} where classes cannot be told apart) to
 *     consumer to demand
 */
public record Demands(Map<String, Map<String, Double>> byClass) {
  public Demands {
    TreeMap<String, Map<String, Double>> sorted = new TreeMap<>();
    byClass.forEach(
        (requestClass, consumers) -> {
          consumers.forEach(Demands::requireDemand);
          sorted.put(requestClass, Collections.unmodifiableMap(new TreeMap<>(consumers)));
        });
    byClass = Collections.unmodifiableMap(sorted);
  }

  private static void requireDemand(String consumer, double demand) {
    if (!(demand >= 0)) {
      throw new IllegalArgumentException("demand of " + consumer + " is " + demand);
    }
  }

  /** The same for every request, by consumer. */
  public static Demands ofAny(Map<String, Double> byConsumer) {
    return new Demands(Map.of(RequestMix.ANY, byConsumer));
  }

  /** D of an average request of the mix, all consumers together. */
  public double perRequest(RequestMix mix) {
    return byConsumer(mix).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** D of an average request of the mix, by consumer. */
  public Map<String, Double> byConsumer(RequestMix mix) {
    Map<String, Double> sums = new TreeMap<>();
    byClass.forEach(
        (requestClass, consumers) ->
            consumers.forEach(
                (consumer, demand) ->
                    sums.merge(consumer, mix.share(requestClass) * demand, Double::sum)));
    return sums;
  }

  /** Only those of some consumers. */
  public Demands of(Predicate<String> consumer) {
    TreeMap<String, Map<String, Double>> kept = new TreeMap<>();
    byClass.forEach(
        (requestClass, consumers) -> {
          TreeMap<String, Double> chosen = new TreeMap<>(consumers);
          chosen.keySet().removeIf(consumer.negate());
          kept.put(requestClass, chosen);
        });
    return new Demands(kept);
  }

  /** Those of some consumers changed, of every class alike. */
  public Demands change(Predicate<String> consumer, DoubleUnaryOperator change) {
    TreeMap<String, Map<String, Double>> changed = new TreeMap<>();
    byClass.forEach(
        (requestClass, consumers) -> {
          TreeMap<String, Double> all = new TreeMap<>(consumers);
          all.replaceAll((name, d) -> consumer.test(name) ? change.applyAsDouble(d) : d);
          changed.put(requestClass, all);
        });
    return new Demands(changed);
  }

  /** All of them so many times. */
  public Demands times(double factor) {
    return change(consumer -> true, demand -> factor * demand);
  }
}
