package dev.headroom.profiler.responses.gatling.sample;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/**
 * A few dozen requests that leave a record of every kind in Gatling's log: {@value #READERS}
 * readers and {@value #BUYERS} buyers, nested groups, names in Latin-1 and beyond it, a request
 * that fails, one that cannot even be built, and an assertion.
 */
public final class SampleSimulation extends Simulation {
  public static final int READERS = 5;
  public static final int BUYERS = 3;

  private static HttpRequestActionBuilder get(String name, String path) {
    return http(name).get(path).check(status().is(200));
  }

  private final ChainBuilder reads =
      exec(get("Start page", "/"), get("Größe ändern", "/size"), get("検索", "/search"));

  private final ChainBuilder buys =
      group("shop")
          .on(
              exec(get("basket", "/basket")),
              group("checkout").on(exec(get("pay", "/pay"), get("confirm", "/fails"))))
          .exec(get("cannot be built", "/#{nobodySetThis}"));

  {
    setUp(
            scenario("readers").exec(reads).injectOpen(atOnceUsers(READERS)),
            scenario("buyers").exec(buys).injectOpen(atOnceUsers(BUYERS)))
        .protocols(http.baseUrl(System.getProperty("sample.url", "http://localhost")))
        .assertions(global().failedRequests().percent().lt(50.0));
  }
}
