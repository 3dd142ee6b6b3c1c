package dev.headroom.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyBytes;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.headroom.load.mix.DrawnRequest;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.mix.RequestTemplate;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.system.RequestSpec;
import dev.headroom.load.traffic.Arrival;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The part of a scenario that sends one request of the mix, and the protocol under it. */
final class RequestChain {
  private static final byte[] NO_BODY = {};
  private static final String DRAWN = "drawn";

  /** Of a user whose arrival was planned: which one it is, so that its request is known too. */
  static final String ARRIVAL = "arrival";

  private RequestChain() {}

  /**
   * A request to the target.
   *
   * @param finished told the session and whether the answer was as expected
   */
  static ChainBuilder one(LoadRun run, BiConsumer<Session, Boolean> finished) {
    return one(run, path -> path, finished);
  }

  /**
   * @param address makes of a path, when the request is drawn, where it goes: a path again, or a
   *     whole URL
   * @param finished told the session and whether the answer was as expected
   */
  static ChainBuilder one(
      LoadRun run, UnaryOperator<String> address, BiConsumer<Session, Boolean> finished) {
    RequestSource mix = run.mix();
    return exec(session -> session.set(DRAWN, draw(mix, session).to(address)))
        .exec(drawnRequest(mix.templates(), run))
        .exec(
            session -> {
              finished.accept(session, !session.isFailed());
              return session.markAsSucceeded();
            });
  }

  private static DrawnRequest draw(RequestSource mix, Session session) {
    Arrival arrival = session.contains(ARRIVAL) ? session.get(ARRIVAL) : null;
    return arrival == null ? mix.draw() : mix.draw(arrival.number(), arrival.seconds());
  }

  /** A choice of one is no choice to Gatling, which refuses it. */
  private static ChainBuilder drawnRequest(List<RequestTemplate> templates, LoadRun run) {
    if (templates.size() == 1) {
      return exec(request(templates.get(0), run));
    }
    List<Choice.WithKey> requests = new ArrayList<>();
    for (int kind = 0; kind < templates.size(); kind++) {
      requests.add(onCase(kind).then(exec(request(templates.get(kind), run))));
    }
    return exec(doSwitch(session -> drawn(session).kind()).on(requests));
  }

  private static HttpRequestActionBuilder request(RequestTemplate template, LoadRun run) {
    LoadOptions options = run.options();
    // A function and not a string: Gatling would take some templates for its own expressions.
    HttpRequestActionBuilder request =
        http(session -> template.name())
            .httpRequest(template.method(), session -> drawn(session).path())
            .requestTimeout(options.target().requestTimeout())
            .check(rightStatus(template.check()))
            .check(
                bodyBytes()
                    .withDefault(NO_BODY)
                    .transform(body -> noted(run, template.name(), body)))
            .checkIf((response, session) -> SelfRedirect.isRedirect(response.status().code()))
            .then(
                header("Location")
                    .validate(
                        "a redirect to another address",
                        (location, session) -> elsewhere(run, template, session, location)));
    for (Map.Entry<String, String> header : template.headers().entrySet()) {
      request = request.header(header.getKey(), session -> header.getValue());
    }
    Optional<String> contains = template.check().contains();
    if (contains.isPresent()) {
      request = request.check(substring(session -> contains.get()).exists());
    }
    return template.body().isEmpty()
        ? request
        : request.body(StringBody(session -> drawn(session).body())).asJson();
  }

  private static CheckBuilder rightStatus(RequestSpec.Check check) {
    return check.status().map(code -> (CheckBuilder) status().is(code)).orElse(status().lt(400));
  }

  private static byte[] noted(LoadRun run, String request, byte[] body) {
    run.answers().note(request, body);
    return body;
  }

  private static String elsewhere(
      LoadRun run, RequestTemplate template, Session session, String location) {
    run.answers().redirected(template.name());
    String path = drawn(session).path();
    String asked = path.startsWith("/") ? run.options().target().prefix() + path : path;
    if (SelfRedirect.leadsBack(URI.create(asked), location)) {
      throw new IllegalArgumentException("it leads back to the same one");
    }
    return location;
  }

  /**
   * A server's idea of clients: keep-alive, compression, no cache, a redirect counts as the answer
   * that it is. Connections are shared by all users, since an open model makes a user of each
   * request.
   */
  static HttpProtocolBuilder protocol(TargetOptions target) {
    return http.baseUrl(target.prefix())
        .shareConnections()
        .disableWarmUp()
        .disableCaching()
        .disableFollowRedirect()
        .disableAutoReferer()
        .acceptHeader("*/*")
        .acceptEncodingHeader("gzip")
        .userAgentHeader("headroom");
  }

  private static DrawnRequest drawn(Session session) {
    DrawnRequest drawn = session.get(DRAWN);
    if (drawn == null) {
      throw new IllegalStateException("no request was drawn for this user");
    }
    return drawn;
  }
}
