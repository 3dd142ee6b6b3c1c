package dev.headroom.profiler.responses.gatling.sample;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.forAll;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;

/** A few requests, and an assertion of every kind that Gatling has; two of them do not hold. */
public final class AssertingSimulation extends Simulation {
  {
    setUp(
            scenario("buyers")
                .exec(http("Größe ändern").get("/size").check(status().is(200)))
                .exec(
                    group("shop")
                        .on(
                            exec(http("pay").get("/pay").check(status().is(200))),
                            exec(http("confirm").get("/fails").check(status().is(200)))))
                .injectOpen(atOnceUsers(4)))
        .protocols(http.baseUrl(System.getProperty("sample.url", "http://localhost")))
        .assertions(
            global().responseTime().max().lt(60_000),
            global().responseTime().min().gte(0),
            global().responseTime().mean().between(0, 60_000),
            global().responseTime().stdDev().lte(60_000),
            global().responseTime().percentile1().lt(60_000),
            global().responseTime().percentile(99.9).lt(60_000),
            global().allRequests().count().is(12L),
            global().failedRequests().percent().around(33.0, 1.0),
            global().failedRequests().count().in(3L, 4L, 5L),
            global().successfulRequests().percent().gt(99.0),
            global().requestsPerSec().lte(1_000.0),
            forAll().failedRequests().count().deviatesAround(4L, 1.0),
            details("Größe ändern").successfulRequests().count().is(4L),
            details("shop").responseTime().max().lt(60_000),
            details("shop", "confirm").failedRequests().percent().is(0.0));
  }
}
