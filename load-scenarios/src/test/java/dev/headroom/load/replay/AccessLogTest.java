package dev.headroom.load.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.mix.DrawnRequest;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.mix.RequestTemplate;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.plan.LogCounts;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.traffic.Arrival;
import dev.headroom.load.traffic.Shard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {
  private static final String COMBINED =
      """
      10.0.0.1 - - [03/Nov/2026:10:15:00 +0100] "GET /posts/17?page=2&token=abc HTTP/1.1" 200 512 "-" "a b"
      10.0.0.1 - bob smith [03/Nov/2026:10:15:00 +0100] "GET /posts/18 HTTP/1.1" 200 512 "-" "a \\"b\\""
      not a line of a log
      10.0.0.2 - - [03/Nov/2026:10:15:02 +0100] "POST /posts HTTP/1.1" 201 -
      10.0.0.2 - - [03/Nov/2026:10:15:04 +0100] "GET /users/3/timeline HTTP/2.0" 304 -
      """;

  private static final String ALB =
      """
      https 2026-11-03T10:15:00.250000Z app/lb/1 192.0.2.1:2817 10.0.0.1:80 0.0 0.0 0.0 200 200 34 366 \
      "GET https://shop.example.com:443/items/7?apikey=1 HTTP/1.1" "curl/8" - - arn "Root=1" "-" "-" 0
      h2 2026-11-03T10:15:00.000000Z app/lb/1 192.0.2.1:2817 10.0.0.1:80 0.0 0.0 0.0 200 200 34 366 \
      "GET https://shop.example.com:443/ HTTP/2.0" "curl/8" - - arn "Root=1" "-" "-" 0
      """;

  private static final String CLOUD_FRONT =
      """
      #Version: 1.0
      #Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs-uri-query
      2026-11-03\t10:15:00\tFRA2\t1045\t192.0.2.10\tGET\td1.cloudfront.net\t/img/a.png\t200\tw=20&sig=x
      2026-11-03\t10:15:01\tFRA2\t1045\t192.0.2.10\tGET\td1.cloudfront.net\t/img/b.png\t200\t-
      """;

  @TempDir private Path folder;

  @Test
  void a_combined_log_is_sent_again_with_its_times_and_without_secrets() throws IOException {
    Map<String, String> options = Map.of("accessLog", log(COMBINED), "methods", "GET, POST");

    // Two in the first second, half a second apart, since the log knows whole seconds alone.
    assertThat(times(options)).containsExactly(0.0, 0.5, 2.0, 4.0);
    assertThat(paths(options, 4))
        .containsExactly("/posts/17?page=2", "/posts/18", "/posts", "/users/3/timeline");
    assertThat(requests(options).templates())
        .extracting(RequestTemplate::name)
        .containsExactly("GET /posts/{id}", "POST /posts", "GET /users/{id}/timeline");
    assertThat(requests(options).draw(3, 2).body()).isEqualTo("{}");
  }

  @Test
  void writes_are_left_out_unless_they_are_asked_for_and_paths_can_be_chosen() throws IOException {
    Map<String, String> options = new HashMap<>(Map.of("accessLog", log(COMBINED)));
    assertThat(paths(options, 3))
        .containsExactly("/posts/17?page=2", "/posts/18", "/users/3/timeline");

    options.put("paths", "^/posts/1[78]");
    assertThat(times(options)).hasSize(2);
  }

  @Test
  void what_is_not_sent_is_counted() throws IOException {
    assertThat(plan(Map.of("accessLog", log(COMBINED))).log()).contains(new LogCounts(3, 1, 1));
    assertThat(plan(Map.of("accessLog", log(COMBINED), "paths", "timeline")).log())
        .contains(new LogCounts(1, 1, 3));
  }

  @Test
  void a_pace_scales_the_time_between_requests() throws IOException {
    assertThat(times(Map.of("accessLog", log(COMBINED), "pace", "4")))
        .containsExactly(0.0, 0.125, 1.0);
  }

  @Test
  void a_load_balancers_log_is_put_in_order_and_keeps_microseconds() throws IOException {
    Map<String, String> options = Map.of("accessLog", log(ALB));

    assertThat(times(options).get(1)).isCloseTo(0.25, within(1e-6));
    assertThat(paths(options, 2)).containsExactly("/", "/items/7");
  }

  @Test
  void a_compressed_log_of_a_cdn_is_read_by_its_fields() throws IOException {
    Path file = folder.resolve("log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(CLOUD_FRONT.getBytes(StandardCharsets.UTF_8));
    }
    Map<String, String> options = Map.of("accessLog", file.toString());

    assertThat(times(options)).containsExactly(0.0, 1.0);
    assertThat(paths(options, 2)).containsExactly("/img/a.png?w=20", "/img/b.png");
  }

  @Test
  void steps_are_minutes_and_their_arrivals_are_all_there_are() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      log.append(
          "h - - [03/Nov/2026:10:%02d:%02d +0000] \"GET /a HTTP/1.1\" 200 1%n"
              .formatted(i / 60, i % 60));
    }
    TrafficPlan plan = plan(Map.of("accessLog", log(log.toString())));

    assertThat(plan.steps()).hasSize(3);
    assertThat(plan.steps().get(2).seconds()).isEqualTo(30);
    assertThat(plan.perSecond()).hasSize(150).containsOnly(1);
  }

  @Test
  void what_is_no_log_is_refused_in_a_line() throws IOException {
    refused(Map.of(), "must be set for a replay");
    refused(Map.of("accessLog", folder + "/none"), "a log that can be read");
    refused(Map.of("accessLog", log("{\"a\": 1}\n")), "Common or Combined");
    refused(Map.of("accessLog", log(COMBINED), "paths", "^/nothing"), "of 5 lines there is none");
    refused(Map.of("accessLog", log(COMBINED), "paths", "("), "a regular expression");
  }

  @ParameterizedTest
  @CsvSource({
    "/a?access_token=1&b=2,/a?b=2",
    "/a?Password=1,/a",
    "/a?X-Amz-Signature=1&key=2&keyword=3,/a?keyword=3",
    "/a#frag,/a",
    "/a?flag,/a?flag"
  })
  void what_may_be_a_secret_is_not_sent(String logged, String sent) {
    assertThat(SafeTarget.of(logged)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "/users/17/posts,/users/{id}/posts",
    "/u/6f1ed002-ab5d-4d7f-9c11-0b2d7d3b6b3e,/u/{id}",
    "/about/us,/about/us",
    "/deadbeef/x,/deadbeef/x"
  })
  void what_looks_like_an_id_is_a_place_in_the_name(String path, String name) {
    assertThat(SafeTarget.template(path)).isEqualTo(name);
  }

  private void refused(Map<String, String> options, String why) {
    assertThatThrownBy(() -> plan(options))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining(why);
  }

  private String log(String content) throws IOException {
    Path file = Files.createTempFile(folder, "access", ".log");
    return Files.writeString(file, content).toString();
  }

  private static TrafficPlan plan(Map<String, String> options) {
    return new ReplaySource().plan(LoadOptions.of(options));
  }

  private static RequestSource requests(Map<String, String> options) {
    return new ReplaySource().requests(LoadOptions.of(options));
  }

  private static List<Double> times(Map<String, String> options) {
    Shard.Stream stream = plan(options).stream();
    List<Double> times = new ArrayList<>();
    for (Optional<Arrival> next = stream.next(); next.isPresent(); next = stream.next()) {
      times.add(next.get().seconds());
    }
    return times;
  }

  private static List<String> paths(Map<String, String> options, int count) {
    RequestSource requests = requests(options);
    List<String> paths = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      DrawnRequest drawn = requests.draw(number, 0);
      paths.add(drawn.path());
    }
    return paths;
  }
}
