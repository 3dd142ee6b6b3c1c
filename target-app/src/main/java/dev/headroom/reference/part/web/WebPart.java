package dev.headroom.reference.part.web;

import dev.headroom.reference.part.DatabaseAccount;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.part.Part;
import dev.headroom.reference.part.PartStart;
import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.ProcessSpec;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.part.RunningPart;
import dev.headroom.reference.part.database.DatabasePart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The service, in a JVM of its own. */
public final class WebPart implements Part<WebSettings> {
  /** It writes to one database; several would each need to be told what they hold. */
  public static final Role<WebSettings> ROLE =
      Role.of(WebRole.CODE, "app", WebSettings.class)
          .needing(DatabasePart.ROLE, 1, 1)
          .facingClients();

  /**
   * On a third of a core the optimizing compiler works for minutes, and the cost of a request
   * changes all that time. The quick compiler is done within the warm-up.
   */
  private static final List<String> JVM_ARGUMENTS =
      List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  @Override
  public Role<WebSettings> role() {
    return ROLE;
  }

  @Override
  public RunningPart start(PartStart<WebSettings> start) throws IOException {
    DatabaseAccount account =
        start.endpoints(DatabasePart.ROLE, Endpoint.ApplicationAccount.class).get(0).account();
    WebArguments arguments =
        WebArguments.of(start.port(), account, start.settings(), start.egressBytesPerSecond());
    start.launch(
        new ProcessSpec(
            "java",
            ProcessKind.JVM,
            limited(
                start.settings().openFiles(), start.jvmCommand(JVM_ARGUMENTS, arguments.toWords())),
            Map.of(WebArguments.PASSWORD_VARIABLE, account.password()),
            start.folder().resolve("web.log")));
    return new Running(
        start.settings().isEncrypted() ? "https" : "http",
        URI.create("http://127.0.0.1:" + start.port()),
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build());
  }

  /** A shell sets the limit and becomes the command, so that the process stays the same one. */
  static List<String> limited(Integer openFiles, List<String> command) {
    if (openFiles == null) {
      return command;
    }
    String script = "ulimit -n " + openFiles + " && exec \"$0\" \"$@\"";
    return Stream.concat(Stream.of("sh", "-c", script), command.stream()).toList();
  }

  /**
   * @param scheme that clients speak
   * @param url at which it answers those that watch it
   */
  private record Running(String scheme, URI url, HttpClient client) implements RunningPart {
    @Override
    public Optional<String> notReady() throws InterruptedException {
      HttpRequest health =
          HttpRequest.newBuilder(url.resolve("/health")).timeout(Duration.ofSeconds(5)).build();
      try {
        int status = client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status == 200 ? Optional.empty() : Optional.of("it answers with " + status);
      } catch (IOException e) {
        return Optional.of("it does not answer");
      }
    }

    @Override
    public List<Endpoint> endpoints() {
      return List.of(
          new Endpoint.Service(URI.create(scheme + "://" + url.getAuthority())),
          new Endpoint.Metrics(url.resolve("/metrics")));
    }
  }
}
