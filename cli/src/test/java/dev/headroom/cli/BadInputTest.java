package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.failure.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets one clear line, and exit code 2. */
class BadInputTest {
  @TempDir private Path folder;

  private record Answer(int code, String out, String err) {
    String line() {
      return err.lines().findFirst().orElse("");
    }
  }

  private static Answer headroom(String... arguments) {
    Captured headroom = new Captured();
    int code = headroom.run(arguments);
    return new Answer(code, headroom.out(), headroom.err());
  }

  private Path run() throws IOException {
    return EmptyRun.in(folder, "run").root();
  }

  private static void assertRefused(Answer answer, String... texts) {
    assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.line()).startsWith("headroom: ").contains(texts);
    assertThat(answer.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void no_command_says_where_they_are_listed() {
    assertRefused(headroom(), "no command given");
  }

  @Test
  void an_unknown_command_is_refused() {
    assertRefused(headroom("demmo"), "demmo");
  }

  @Test
  void an_unknown_stage_is_told_which_there_are() {
    assertRefused(headroom("run", "--stage", "stage-9"), "stage-9", "stage-1", "stage-2");
  }

  @Test
  void an_unknown_fault_is_told_which_there_are() {
    assertRefused(headroom("demo", "--fault", "gremlins"), "gremlins", "missing-index");
  }

  @Test
  void a_fault_that_makes_no_sense_in_a_stage_is_told_where_it_does() {
    assertRefused(headroom("demo", "--fault", "slow-member"), "slow-member", "stage-2");
  }

  @Test
  void a_folder_that_is_no_run_is_refused_by_every_command_that_reads_one() {
    String nothing = folder.toString();
    assertRefused(headroom("analyze", nothing), "not a run directory");
    assertRefused(headroom("report", nothing), "not a run directory");
    assertRefused(headroom("compare", nothing, nothing), "not a run directory");
    assertRefused(headroom("analyze", folder.resolve("none").toString()), "no such folder");
  }

  @Test
  void a_future_format_is_refused_by_its_version() throws IOException {
    Path run = run();
    Path manifest = run.resolve("run.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"1.1\"", "\"7.3\""));

    assertRefused(headroom("analyze", run.toString()), "7.3");
  }

  @Test
  void a_log_that_is_not_gatlings_is_refused() throws IOException {
    Path run = run();
    Files.writeString(run.resolve("load").resolve("simulation-probe.log"), "hello, world");

    assertRefused(headroom("analyze", run.toString()), "not Gatling's simulation log");
  }

  @Test
  void a_text_log_is_refused_with_what_to_do() throws IOException {
    Path run = run();
    Files.writeString(
        run.resolve("load").resolve("simulation-probe.log"), "RUN\tx\ty\t1\t \t3.9\n");

    assertRefused(headroom("analyze", run.toString()), "3.12", "3.13 or newer");
  }

  @Test
  void a_log_of_an_unknown_version_is_refused_by_its_name() throws IOException {
    Path run = run();
    var bytes = new java.io.ByteArrayOutputStream();
    try (var data = new java.io.DataOutputStream(bytes)) {
      data.writeByte(0);
      data.writeInt(5);
      data.write("4.0.0".getBytes(StandardCharsets.ISO_8859_1));
      data.writeByte(0);
    }
    Files.write(run.resolve("load").resolve("simulation-probe.log"), bytes.toByteArray());

    assertRefused(headroom("analyze", run.toString()), "4.0.0", "3.13 to 3.15");
  }

  @Test
  void an_empty_run_is_analysed_and_inconclusive() throws IOException {
    Answer answer = headroom("analyze", run().toString());

    assertThat(answer.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(answer.out().replaceAll("\\s+", " "))
        .contains(
            "no request was measured in this run: it ended before its warm-up did, or nothing"
                + " answered");
  }

  @Test
  void a_diagnosis_that_is_no_file_is_drawn_anew() throws IOException {
    Path run = run();
    Files.createSymbolicLink(run.resolve("diagnosis.json"), Path.of("/dev/zero"));

    assertThat(headroom("report", run.toString()).code()).isEqualTo(ExitCode.DONE);
    assertThat(run.resolve("diagnosis.json")).isRegularFile();
  }

  @Test
  void a_ledger_that_is_no_file_is_refused() throws IOException {
    Path run = run();
    Path ledger = Files.createDirectory(run.resolveSibling("ledger.jsonl"));

    assertRefused(headroom("analyze", run.toString()), ledger + " is not a file");
  }

  @Test
  void options_that_make_no_sense_are_refused() {
    assertRefused(headroom("run", "--url", "not a url"), "--url", "http://127.0.0.1:8080");
    assertRefused(headroom("run", "--pid", "1"), "--url");
    assertRefused(headroom("run", "--url", "http://127.0.0.1:1", "--pid", "x"), "--pid x");
    assertRefused(headroom("run", "--url", "http://127.0.0.1:1", "--pid", "99999999"), "99999999");
    assertRefused(headroom("run", "--step", "0"), "--step 0");
    assertRefused(headroom("run", "--step", "many"), "many");
    assertRefused(headroom("demo", "--plateau", "3601"), "--plateau 3601", "4 to 3600");
    assertRefused(headroom("run", "--max-users", "0"), "--max-users 0");
    assertRefused(headroom("run", "--goal", "-4"), "--goal");
    assertRefused(headroom("run", "--p99", "200"), "--p99 needs --goal");
    assertRefused(headroom("demo", "--users", "0"), "--users");
    assertRefused(
        headroom(
            "run", "--url", "http://127.0.0.1:1", "--db-url", "jdbc:mariadb://h/x?password=secret"),
        "HEADROOM_DB_PASSWORD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mariadb://h/x?password=s3cret",
        "jdbc:mariadb://h/x?user=a&Password = s3cret",
        "jdbc:mariadb://h/x?%70assword=s3cret",
        "jdbc:mariadb://h/x?pwd=s3cret",
        "jdbc:mariadb://h/x?trustStorePassword=s3cret",
        "jdbc:mariadb://a:s3cret@h/x",
        "jdbc:mariadb://address=(host=h)(pass=s3cret)/x",
        "jdbc:postgresql://h/x?user=a&password=s3cret",
        "jdbc:postgresql://h/x?sslpassword=s3cret"
      })
  void a_password_on_the_command_line_is_refused_and_not_repeated(String databaseUrl) {
    Answer answer = headroom("run", "--url", "http://127.0.0.1:1", "--db-url", databaseUrl);
    assertRefused(answer, "HEADROOM_DB_PASSWORD");
    assertThat(answer.err()).doesNotContain("s3cret");
  }

  @Test
  void a_database_that_cannot_be_watched_is_told_which_can() {
    assertRefused(
        headroom("run", "--url", "http://127.0.0.1:1", "--db-url", "jdbc:oracle:thin:@h:1521/x"),
        "jdbc:mariadb://",
        "MySQL",
        "jdbc:postgresql://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--url", "--metrics-url"})
  void credentials_in_a_url_are_refused_and_not_repeated(String option) {
    Answer answer =
        headroom("run", "--url", "http://127.0.0.1:1", option, "http://a:s3cret@127.0.0.1:1/");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "http://",
        "ftp://127.0.0.1",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:1/?q=1",
        "http://127.0.0.1:1/#part",
        "http://[::1"
      })
  void a_url_that_no_load_can_go_to_is_refused(String url) {
    assertRefused(headroom("run", "--url", url), "--url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "FETCH /", "GET nowhere", "GET /{5-1}", "GET / -3", "GET / 1 2"})
  void a_mix_that_makes_no_sense_is_refused_before_anything_is_started(String mix) {
    assertRefused(headroom("run", "--requests", mix), "--requests");
  }

  @Test
  void a_simulation_that_is_not_there_is_refused_before_anything_is_started() {
    assertRefused(
        headroom("run", "--simulation", "com.example.Nowhere"),
        "com.example.Nowhere",
        "--class-path");
    String missing = folder.resolve("no.jar").toString();
    assertRefused(
        headroom("run", "--simulation", OwnSimulation.class.getName(), "--class-path", missing),
        missing);
  }

  @Test
  void the_reference_system_and_a_service_of_ones_own_exclude_each_other() {
    assertRefused(
        headroom("run", "--url", "http://127.0.0.1:1", "--stage", "stage-1"), "--stage", "--url");
    assertRefused(
        headroom("run", "--url", "http://127.0.0.1:1", "--fault", "missing-index"), "--fault");
  }

  @Test
  void numbers_without_end_are_refused() {
    assertRefused(headroom("run", "--goal", "Infinity"), "--goal");
    assertRefused(headroom("run", "--goal", "1", "--p99", "NaN"), "--p99");
    assertRefused(headroom("run", "--url", "http://127.0.0.1:1", "--cores", "Infinity"), "--cores");
    assertRefused(headroom("run", "--port", "0"), "--port 0");
    assertRefused(headroom("run", "--port", "70000"), "--port 70000");
  }

  @Test
  void an_unreachable_service_is_refused_and_leaves_no_run() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + port;
    Path runs = folder.resolve("runs");

    assertRefused(headroom("run", "--url", url, "--runs", runs.toString()), url);
    assertThat(runs.toFile().list()).isNullOrEmpty();
  }

  @Test
  void a_port_in_use_is_refused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertRefused(
          headroom("run", "--port", port, "--runs", folder.resolve("runs").toString()),
          "port " + port + " is in use");
    }
  }
}
