package dev.headroom.cli.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.Captured;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.load.injector.NoVersionCheck;
import dev.headroom.run.file.Json;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import io.gatling.app.Gatling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over logs that Gatling wrote: 24 requests, of which 3 failed. */
class StatsCommandTest {
  private static final String FIXTURES = "/dev/headroom/profiler/responses/gatling/";

  @TempDir private Path folder;
  private final Captured headroom = new Captured();

  private int stats(String... arguments) {
    return headroom.run("stats", arguments);
  }

  private Path results(String version) throws IOException {
    return folder("simulation-", version);
  }

  /** A results folder as Gatling leaves it. */
  private Path folder(String log, String version) throws IOException {
    Path results = Files.createDirectories(folder.resolve("sample-" + version));
    try (InputStream content = getClass().getResourceAsStream(FIXTURES + log + version + ".log")) {
      Files.copy(content, results.resolve("simulation.log"));
    }
    return results;
  }

  private static JsonNode json(Path file) throws IOException {
    return Json.documents().readTree(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.13.5", "3.14.9", "3.15.1"})
  void every_release_has_its_figures_its_assertion_and_its_histograms(String version)
      throws IOException {
    Path results = results(version);

    assertThat(stats(results.toString())).as(headroom.err()).isEqualTo(ExitCode.DONE);
    JsonNode global = json(results.resolve("js/global_stats.json"));
    assertThat(global.at("/numberOfRequests/total").asInt()).isEqualTo(24);
    assertThat(global.at("/numberOfRequests/ko").asInt()).isEqualTo(3);
    assertThat(global.at("/group4/percentage").asDouble()).isCloseTo(12.5, within(1e-9));
    assertThat(Files.readAllLines(results.resolve("stats.csv"))).hasSize(1 + 1 + 6);
    assertThat(Files.readString(results.resolve("js/assertions.xml")))
        .contains("tests=\"1\"", "failures=\"0\"", "failed events");
    assertThat(headroom.out()).contains("24 requests, 3 failed", "held");
    assertThat(histograms(results)).isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.10.5", "3.12.0"})
  void logs_in_text_are_read_too(String version) throws IOException {
    Path results = results(version);

    assertThat(stats(results.toString())).as(headroom.err()).isEqualTo(ExitCode.DONE);
    JsonNode global = json(results.resolve("js/global_stats.json"));
    assertThat(global.at("/numberOfRequests/total").asInt()).isPositive();
    assertThat(headroom.out()).contains("percentage of failed events is less than 50.0: held");
  }

  /** Which cannot read them itself: its own report of this log fails. */
  @Test
  void assertions_of_the_one_release_that_wrote_them_in_another_way_are_said_not_to_be_read()
      throws IOException {
    Path results = folder("assertions-", "3.13.0");

    assertThat(stats(results.toString())).as(headroom.err()).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).containsOnlyOnce("assertions of Gatling 3.13.0 are not read");
    assertThat(Files.readString(results.resolve("js/assertions.xml"))).contains("tests=\"0\"");
  }

  /** As each release's own report has them; percentiles apart, which it estimates. */
  @ParameterizedTest
  @ValueSource(strings = {"3.10.5", "3.11.5", "3.12.0", "3.13.5", "3.14.9", "3.15.1"})
  void figures_and_assertions_are_those_of_the_releases_own_report(String version)
      throws IOException {
    Path results = folder("assertions-", version);
    assertThat(stats(results.toString())).as(headroom.err()).isEqualTo(ExitCode.GOAL_MISSED);
    OwnReport own = OwnReport.of(version);

    JsonNode ours = json(results.resolve("js/stats.json"));
    same(ours.get("stats"), own.row("All Requests"));
    for (String name : List.of("Größe ändern", "shop / pay", "shop / confirm")) {
      same(ours.get("contents").get(name).get("stats"), own.row(OwnReport.last(name)));
    }
    assertThat(own.assertions()).hasSize(17);
    own.assertions()
        .forEach(
            (text, held) ->
                assertThat(headroom.out())
                    .contains(text + (held ? ": held" : ": failed, measured")));
    assertThat(Files.readString(results.resolve("js/assertions.xml")))
        .contains("tests=\"17\"", "failures=\"2\"");
  }

  /** Percentiles apart, which Gatling estimates (a t-digest) and which are exact here. */
  @Test
  void figures_are_those_of_gatlings_own_report() throws Exception {
    Path results = results("3.15.1");
    assertThat(stats(results.toString())).isEqualTo(ExitCode.DONE);
    JsonNode ours = json(results.resolve("js/stats.json"));
    letGatlingReport(results);

    String page = Files.readString(results.resolve("index.html"));
    same(ours.get("stats"), row(page, "All Requests"));
    for (String name :
        List.of(
            "Start page", "shop / basket", "shop / checkout / pay", "shop / checkout / confirm")) {
      same(
          ours.get("contents").get(name).get("stats"),
          row(page, name.substring(name.lastIndexOf('/') + 1).trim()));
    }
  }

  @Test
  void a_simulation_most_of_whose_requests_failed_is_not_called_fast() throws IOException {
    String run = "RUN\ta.S\ts\t1000\t \t3.12.0\n";
    String ok = "REQUEST\t\tpage\t1000\t1900\tOK\t \n";
    String failed = "REQUEST\t\tpage\t1000\t1001\tKO\tstatus 500\n";
    Path log = Files.writeString(folder.resolve("simulation.log"), run + ok + failed + failed);
    assertThat(stats(log.toString())).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("3 requests, 2 failed").doesNotContain("p50");

    Files.writeString(log, run + ok + failed);
    assertThat(stats(log.toString())).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("2 requests, 1 failed", "p50");
  }

  /** A log of a run: of as many responses to a request as given, each of 0 ms. */
  private Path runLog(String... requests) throws IOException {
    StringBuilder log = new StringBuilder("RUN\ta.S\ts\t1000\t \t3.12.0\n");
    for (String request : requests) {
      log.append("REQUEST\t\t" + request + "\t1000\t1000\tOK\t \n");
    }
    return Files.writeString(folder.resolve("simulation-curve.log"), log);
  }

  private void ownTimes(String request, long... micros) throws IOException {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (long one : micros) {
      counts.merge(one, 1L, Long::sum);
    }
    try (ResponseLogWriter writer = new ResponseLogWriter(folder.resolve("times-curve.hlog"), 1)) {
      writer.write(new ResponseWindow(1, 2, request, true, ResponseTimes.of(counts)));
      writer.finish();
    }
  }

  @Test
  void a_log_of_a_run_is_told_in_the_microseconds_that_its_simulation_measured()
      throws IOException {
    Path log = runLog("page", "page", "page");
    ownTimes("page", 310, 420, 530);

    assertThat(stats(log.toString())).as(headroom.err()).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("p50 0.420 ms", "to the microsecond");
    assertThat(Files.readString(folder.resolve("stats.csv")))
        .contains("\"page\",3,0,3.000,0.310,0.420,0.090,0.420,");
    assertThat(Files.readString(folder.resolve("response-times.hlog")))
        .contains("to the microsecond");
    assertThat(json(folder.resolve("js/global_stats.json")).at("/percentiles4/total").asText())
        .isEqualTo("0");
  }

  @Test
  void a_log_without_own_times_is_told_in_milliseconds() throws IOException {
    Path log = runLog("page");

    assertThat(stats(log.toString())).as(headroom.err()).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("p50 0 ms", "to the millisecond, as the log has them");
    assertThat(Files.readString(folder.resolve("stats.csv"))).contains("\"page\",1,0,1.000,0,0,0");
  }

  @Test
  void a_request_that_was_not_measured_or_not_as_often_keeps_the_log_s_times() throws IOException {
    Path log = runLog("page", "other");
    ownTimes("page", 310);

    assertThat(stats(log.toString())).as(headroom.err()).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("p50 0 ms", "1 of 2 requests: to the millisecond");

    ownTimes("page", 310, 320, 330, 340, 350, 360);
    assertThat(stats(log.toString())).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("to the millisecond, as the log has them");
  }

  @Test
  void of_several_results_the_newest_is_taken() throws IOException {
    Path older = results("3.14.9");
    Path newer = results("3.15.1");
    Files.setLastModifiedTime(newer.resolve("simulation.log"), FileTime.fromMillis(2_000));
    Files.setLastModifiedTime(older.resolve("simulation.log"), FileTime.fromMillis(1_000));

    assertThat(stats(folder.toString())).as(headroom.err()).isEqualTo(ExitCode.DONE);
    assertThat(newer.resolve("stats.csv")).exists();
    assertThat(older.resolve("stats.csv")).doesNotExist();
  }

  @Test
  void what_is_no_result_is_refused_in_a_line() throws IOException {
    assertThat(stats(folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(stats(folder + "/none")).isEqualTo(ExitCode.USAGE);
    Files.writeString(folder.resolve("simulation.log"), "hello");
    assertThat(stats(folder.toString())).isEqualTo(ExitCode.USAGE);

    assertThat(headroom.err())
        .contains(
            "has a simulation.log", "there is no such folder", "is not Gatling's simulation log");
  }

  private void letGatlingReport(Path results) throws IOException, InterruptedException {
    Process gatling =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.prefs.PreferencesFactory=" + NoVersionCheck.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                Gatling.class.getName(),
                "-ro",
                results.getFileName().toString(),
                "-rf",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("gatling.txt").toFile())
            .start();
    assertThat(gatling.waitFor()).as(Files.readString(folder.resolve("gatling.txt"))).isZero();
  }

  private static void same(JsonNode ours, List<Double> own) {
    assertThat(
            List.of(
                ours.at("/numberOfRequests/total").asDouble(),
                ours.at("/numberOfRequests/ok").asDouble(),
                ours.at("/numberOfRequests/ko").asDouble(),
                ours.at("/minResponseTime/total").asDouble(),
                ours.at("/maxResponseTime/total").asDouble(),
                ours.at("/meanResponseTime/total").asDouble(),
                ours.at("/standardDeviation/total").asDouble()))
        .as(ours.get("name").asText())
        .isEqualTo(
            List.of(
                own.get(0),
                own.get(1),
                own.get(2),
                own.get(4),
                own.get(5),
                own.get(6),
                own.get(7)));
    assertThat(ours.at("/meanNumberOfRequestsPerSecond/total").asDouble())
        .isCloseTo(own.get(3), within(0.01));
  }

  /**
   * Of the cells of a request in the table of Gatling's report (number in all, ok and failed, per
   * cent failed, rate, least, four percentiles, greatest, mean and standard deviation) those that
   * {@link OwnReport#row} has.
   */
  private static List<Double> row(String page, String name) {
    String after = page.split("class=\"ellipsed-name\">" + Pattern.quote(name) + "<", 2)[1];
    Matcher cells =
        Pattern.compile("<td class=\"value \\w+ col-\\d+\">([0-9.,]+)</td>")
            .matcher(after.split("</tr>", 2)[0]);
    List<Double> row = new ArrayList<>();
    while (cells.find()) {
      row.add(Double.parseDouble(cells.group(1).replace(",", "")));
    }
    assertThat(row).as(name).hasSize(13);
    return IntStream.of(0, 1, 2, 4, 5, 10, 11, 12).mapToObj(row::get).toList();
  }

  private static long histograms(Path results) throws IOException {
    long count = 0;
    try (InputStream in = Files.newInputStream(results.resolve("response-times.hlog"))) {
      HistogramLogReader reader = new HistogramLogReader(in);
      for (EncodableHistogram one = reader.nextIntervalHistogram();
          one != null;
          one = reader.nextIntervalHistogram()) {
        count += ((Histogram) one).getTotalCount();
      }
    }
    return count;
  }
}
