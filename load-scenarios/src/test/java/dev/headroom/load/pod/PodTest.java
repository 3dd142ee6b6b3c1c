package dev.headroom.load.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pod answers, asked with HTTP. */
class PodTest {
  private static final String TOKEN = "t0ken";

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private int port;
  private Pod pod;

  @BeforeEach
  void open() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    pod = Pod.open(PodEnvironment.of(variables()));
  }

  @AfterEach
  void close() {
    pod.close();
  }

  private Map<String, String> variables() {
    return Map.of(
        PodContract.INDEX, "3",
        PodContract.PORT, Integer.toString(port),
        PodContract.TOKEN, TOKEN,
        PodContract.INPUT, folder.toString(),
        PodContract.WORK, folder.toString());
  }

  private HttpResponse<byte[]> ask(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", PodContract.authorization(token))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> ask(String method, String path)
      throws IOException, InterruptedException {
    return ask(method, path, TOKEN, "");
  }

  private String file(String place) throws IOException, InterruptedException {
    byte[] answer = ask("GET", PodContract.FILES + place).body();
    return new String(new GZIPInputStream(new ByteArrayInputStream(answer)).readAllBytes());
  }

  @Test
  void a_pod_says_which_shard_it_is_and_that_it_waits() throws Exception {
    JsonNode status = new ObjectMapper().readTree(ask("GET", PodContract.STATUS).body());

    assertThat(status.get("index").asInt()).isEqualTo(3);
    assertThat(status.get("state").asText()).isEqualTo("WAITING");
    assertThat(status.get("phase").asText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET, /status", "PUT, /phase", "POST, /release", "GET, /files/curve/steps.jsonl"})
  void whoever_does_not_show_the_token_is_refused(String method, String path) throws Exception {
    assertThat(ask(method, path, "guessed", "").statusCode()).isEqualTo(403);
  }

  @Test
  void a_file_is_continued_from_where_it_is() throws Exception {
    Path phase = Files.createDirectories(folder.resolve("curve"));
    Files.writeString(phase.resolve("steps.jsonl"), "one\ntwo\n");

    assertThat(file("curve/steps.jsonl?from=0")).isEqualTo("one\ntwo\n");
    assertThat(file("curve/steps.jsonl?from=4")).isEqualTo("two\n");
    assertThat(file("curve/steps.jsonl?from=8")).isEmpty();
    assertThat(file("curve/steps.jsonl?from=99")).isEmpty();
  }

  @Test
  void a_log_is_found_in_the_folder_that_gatling_made() throws Exception {
    assertThat(file("curve/simulation.log?from=0")).isEmpty();
    Path results = Files.createDirectories(folder.resolve("curve/gatling/curvesimulation-1"));
    Files.writeString(results.resolve("simulation.log"), "log");

    assertThat(file("curve/simulation.log?from=0")).isEqualTo("log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curve/secret.txt?from=0",
        "../steps.jsonl?from=0",
        "curve/..%2Fsteps.jsonl?from=0",
        "curve/steps.jsonl",
        "curve/steps.jsonl?from=-1"
      })
  void what_is_no_file_of_a_phase_is_not_handed_out(String place) throws Exception {
    Files.writeString(folder.resolve("steps.jsonl"), "another's");

    assertThat(ask("GET", PodContract.FILES + place).statusCode()).isEqualTo(404);
  }

  @Test
  void a_phase_that_cannot_be_read_is_refused() throws Exception {
    assertThat(ask("PUT", PodContract.PHASE, TOKEN, "{").statusCode()).isEqualTo(400);
  }

  @Test
  void a_pod_that_is_released_ends() throws Exception {
    ask("POST", PodContract.RELEASE);

    assertThat(pod.serve(Duration.ofHours(1), Duration.ofHours(1))).isTrue();
  }

  @Test
  void a_pod_that_nobody_asks_any_more_ends_by_itself() throws Exception {
    ask("GET", PodContract.STATUS);

    assertThat(pod.serve(Duration.ZERO, Duration.ofHours(1))).isFalse();
  }

  @Test
  void a_pod_that_nobody_ever_asked_ends_by_itself() throws Exception {
    assertThat(pod.serve(Duration.ofHours(1), Duration.ZERO)).isFalse();
  }

  @Test
  void a_variable_that_is_missing_is_named_with_what_starts_the_image() {
    Map<String, String> variables = new HashMap<>(variables());
    variables.remove(PodContract.TOKEN);

    assertThatThrownBy(() -> PodEnvironment.of(variables))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(PodContract.TOKEN)
        .hasMessageContaining("headroom run --injectors kubernetes:N");
  }

  @Test
  void progress_is_what_both_files_say_last_even_where_their_ends_are_torn() throws Exception {
    Files.writeString(
        folder.resolve("steps.jsonl"), "{\"step\":\"curve-60\"}\n{\"step\":\"curve-120\"}\n{\"st");
    Files.writeString(
        folder.resolve("figures.jsonl"),
        "{\"v\":{\"headroom.injector.requests.completed\":41,"
            + "\"headroom.injector.requests.failed\":2}}\n");

    assertThat(PodProgress.of(folder)).isEqualTo("curve-120: 41 completed, 2 failed, 0 in flight");
  }
}
