package dev.headroom.cli;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** A simulation as a user of Gatling writes it, who has never heard of Headroom's properties. */
public final class OwnSimulation extends Simulation {
  static final int RATE = 40;

  public OwnSimulation() {
    setUp(
            scenario("own")
                .exec(http("home").get("/"))
                .injectOpen(constantUsersPerSec(RATE).during(Duration.ofSeconds(10))))
        .protocols(http.baseUrl(System.getProperty("baseUrl")));
  }
}
