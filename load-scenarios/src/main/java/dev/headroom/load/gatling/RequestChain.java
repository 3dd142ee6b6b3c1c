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

import dev.headroom.load.answer.SelfRedirect;
import dev.headroom.load.answer.Take;
import dev.headroom.load.answer.TakeChecks;
import dev.headroom.load.mix.DrawnRequest;
import dev.headroom.load.mix.RequestTemplate;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.system.RequestSpec;
import dev.headroom.load.template.TextTemplate;
import dev.headroom.load.times.RequestTimes;
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
import java.util.function.Function;

/** The part of a scenario that sends a request that was drawn, and the protocol under it. */
final class RequestChain {
  private static final byte[] NO_BODY = {};
  private static final String DRAWN = "drawn";
  private static final String BEGAN = "began";
  private static final String CONTENT_TYPE = "Content-Type";

  /** Of a user whose arrival was planned: which one it is, so that its request is known too. */
  static final String ARRIVAL = "arrival";

  private RequestChain() {}

  /** What an arrival begins with. */
  static DrawnRequest draw(LoadRun run, Session session) {
    Arrival arrival = session.contains(ARRIVAL) ? session.get(ARRIVAL) : null;
    return arrival == null
        ? run.mix().draw(run.numbers().next(), 0)
        : run.mix().draw(arrival.number(), arrival.seconds());
  }

  /** The user that has a request to send. */
  static Session with(Session session, DrawnRequest request) {
    return session.set(DRAWN, request);
  }

  /** The user that has nothing more to send. */
  static Session without(Session session) {
    return session.remove(DRAWN);
  }

  static boolean hasRequest(Session session) {
    return session.contains(DRAWN);
  }

  /** Sends a user's request, and notes how long it took where that is asked for. */
  static ChainBuilder send(LoadRun run) {
    RequestTimes times = run.times();
    ChainBuilder untimed = untimed(run);
    return times.isOn()
        ? exec(session -> session.set(BEGAN, times.begin()))
            .exec(untimed)
            .exec(session -> timed(run, session))
        : untimed;
  }

  private static Session timed(LoadRun run, Session session) {
    String request = run.mix().templates().get(drawn(session).kind()).name();
    run.times().ended(request, !session.isFailed(), session.getLong(BEGAN));
    return session;
  }

  /** A choice of one is no choice to Gatling, which refuses it. */
  private static ChainBuilder untimed(LoadRun run) {
    List<RequestTemplate> templates = run.mix().templates();
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
    for (Map.Entry<String, TextTemplate> header : template.headers().entrySet()) {
      request = request.header(header.getKey(), value(header.getKey(), header.getValue()));
    }
    Optional<String> contains = template.check().contains();
    if (contains.isPresent()) {
      request = request.check(substring(session -> contains.get()).exists());
    }
    for (Take take : template.takes()) {
      request = request.check(TakeChecks.of(take));
    }
    return withBody(request, template);
  }

  private static Function<Session, String> value(String name, TextTemplate value) {
    if (value.isFixed()) {
      String fixed = value.literals().get(0);
      return session -> fixed;
    }
    return session -> drawn(session).headers().get(name);
  }

  /** JSON, unless a header says otherwise. */
  private static HttpRequestActionBuilder withBody(
      HttpRequestActionBuilder request, RequestTemplate template) {
    if (template.body().isEmpty()) {
      return request;
    }
    HttpRequestActionBuilder filled = request.body(StringBody(session -> drawn(session).body()));
    boolean isTyped = template.headers().keySet().stream().anyMatch(CONTENT_TYPE::equalsIgnoreCase);
    return isTyped ? filled : filled.asJson();
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

  static DrawnRequest drawn(Session session) {
    DrawnRequest drawn = session.get(DRAWN);
    if (drawn == null) {
      throw new IllegalStateException("no request was drawn for this user");
    }
    return drawn;
  }
}
