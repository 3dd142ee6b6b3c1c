package dev.headroom.load.gatling;

import dev.headroom.load.mix.RequestMix;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.plan.TrafficPlan;

/** What a traffic model sends, and when. */
public interface TrafficSource {
  /** The shape and the mix that options ask for. */
  TrafficSource OF_OPTIONS =
      new TrafficSource() {
        @Override
        public TrafficPlan plan(LoadOptions options) {
          return TrafficPlan.of(
              options.traffic(),
              options.curve().xMax(),
              options.curve().plateauSeconds(),
              options.mix().requestsPerArrival(),
              options.mix().seed());
        }

        @Override
        public RequestSource requests(LoadOptions options) {
          return RequestMix.of(options.mix());
        }
      };

  /**
   * @throws dev.headroom.load.option.InvalidOptionException if the options cannot be met
   */
  TrafficPlan plan(LoadOptions options);

  /**
   * @throws dev.headroom.load.option.InvalidOptionException if the options cannot be met
   */
  RequestSource requests(LoadOptions options);
}
