package dev.headroom.target.supervisor;

import dev.headroom.target.TargetApp;
import dev.headroom.target.box.BoxGroup;
import dev.headroom.target.database.DatabaseAccess;
import dev.headroom.target.topology.WebSpec;
import dev.headroom.target.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The web role as a JVM of its own in a box. */
final class WebProcess implements AutoCloseable {
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final int STOP_PATIENCE_SECONDS = 5;
  private static final int BETWEEN_TRIES_MILLIS = 100;
  private static final int POOL_TIMEOUT_MILLIS = 3_000;

  private final Process process;
  private final URI url;
  private final Path output;

  private WebProcess(Process process, URI url, Path output) {
    this.process = process;
    this.url = url;
    this.output = output;
  }

  static WebProcess start(
      BoxGroup box,
      Path folder,
      WebSpec spec,
      DatabaseAccess database,
      int port,
      List<String> jvmArguments)
      throws IOException {
    WebSettings settings =
        new WebSettings(
            port,
            database.jdbcUrl(),
            database.user(),
            spec.poolSize(),
            spec.requestThreads(),
            spec.dbRoundTripMillis(),
            POOL_TIMEOUT_MILLIS,
            true);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC"));
    // On a third of a core the optimizing compiler works for minutes, and the cost of a request
    // changes all that time. The quick compiler is done within the warm-up.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TargetApp.class.getName(), "web"));
    command.addAll(settings.toArguments());
    Path output = folder.resolve("web.log");
    ProcessBuilder builder = new ProcessBuilder(box.inside(command));
    builder.environment().put(WebSettings.PASSWORD_VARIABLE, database.password());
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new WebProcess(process, URI.create("http://127.0.0.1:" + port), output);
  }

  long pid() {
    return process.pid();
  }

  URI url() {
    return url;
  }

  ProcessIdentity identity() {
    return ProcessIdentity.of(process.toHandle());
  }

  /**
   * Waits until it is healthy.
   *
   * @throws IOException if it is not in time, with what it printed last
   */
  void awaitHealth() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    HttpRequest health =
        HttpRequest.newBuilder(url.resolve("/health")).timeout(Duration.ofSeconds(5)).build();
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!isHealthy(client, health)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        List<String> lines = Files.readAllLines(output);
        throw new IOException(
            "the web app does not start; it said: "
                + String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size())));
      }
      Thread.sleep(BETWEEN_TRIES_MILLIS);
    }
  }

  private static boolean isHealthy(HttpClient client, HttpRequest health)
      throws InterruptedException {
    try {
      return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
