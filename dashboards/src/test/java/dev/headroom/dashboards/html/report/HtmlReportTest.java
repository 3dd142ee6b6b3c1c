package dev.headroom.dashboards.html.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.evidence.latency.LatencyComponent;
import dev.headroom.analysis.evidence.latency.LatencyGrowth;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.SampleDiagnosis;
import dev.headroom.dashboards.SampleRun;
import dev.headroom.dashboards.SampleStacks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportTest {
  private static final String HOSTILE =
      "</script><script>alert('x')</script><img src=x onerror=\"alert(1)\"><!--\u001b[2J\u0000";

  private static String sample() {
    return HtmlReport.render(
        new SampleDiagnosis().build(),
        SampleRun.of("a cpu"),
        RunHistory.NONE,
        Optional.of(SampleStacks.of()));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void the_page_has_the_answer_and_then_all_of_its_evidence() {
    assertThat(sample())
        .containsSubsequence(
            "Content-Security-Policy",
            "box-1 cpu is the next bottleneck (97 % sure)",
            "speed changed by 36 %",
            "The headroom ladder",
            "438 ±3 %",
            "94 %",
            "at the knee: throttled 0.9 s/s",
            "1,120 ±6 %",
            "reads 4,100 rows to send 10",
            "1,010 (930–1,090)",
            "2.31×",
            "+$0.10/h",
            "Response time over load",
            "0.40 → 47.8",
            "budget 1.00",
            "945 samples",
            "4,100",
            "curve-7",
            "saturated",
            "no lock profile",
            "a cpu");
  }

  @Test
  void bars_are_as_long_as_their_limits_and_whiskers_as_their_intervals() {
    Matcher bars = Pattern.compile("class=\"fill\"[^>]*width=\"([0-9.]+)%\"").matcher(sample());
    double[] widths = bars.results().mapToDouble(r -> Double.parseDouble(r.group(1))).toArray();

    assertThat(widths).hasSize(3);
    assertThat(widths[0] / widths[2]).isCloseTo(438 / 1900.0, within(0.001));
    assertThat(widths[1] / widths[2]).isCloseTo(1120 / 1900.0, within(0.001));
    assertThat(sample()).containsPattern("class=\"whisker\" x1=\"20\\.7\\d%\" x2=\"21\\.9\\d%\"");
  }

  private static Offset<Double> within(double offset) {
    return Offset.offset(offset);
  }

  @Test
  void a_bar_too_long_for_the_scale_is_marked_as_cut_and_has_no_whisker() {
    SampleDiagnosis sample = new SampleDiagnosis();
    Interval far = new Interval(90_000, 100_000, 110_000);
    ResourceId disk = new ResourceId("db", ResourceType.DISK);
    sample.ladder = List.of(SampleDiagnosis.rung(disk, far, 0, 1, List.of()), rung());

    String page = HtmlReport.render(sample.build(), SampleRun.empty(), RunHistory.NONE);

    assertThat(count(page, "class=\"beyond\"")).isEqualTo(1);
    assertThat(count(page, "class=\"whisker\"")).as("of the other bar").isEqualTo(3);
  }

  private static ResourceLimit rung() {
    return new SampleDiagnosis().ladder.get(0);
  }

  @Test
  void nothing_is_loaded_from_anywhere() {
    assertThat(sample())
        .doesNotContainPattern("(?i)(https?:)?//[a-z0-9]")
        .doesNotContainPattern("(?i)<link|<iframe|@import|url\\(|\\ssrc=|\\shref=");
  }

  @Test
  void the_content_policy_allows_exactly_the_style_and_the_script_in_the_page() throws Exception {
    String page = sample();
    String policy = group(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

    assertThat(policy)
        .startsWith("default-src &#39;none&#39;")
        .contains(hash(group(page, "<style>(.*?)</style>")))
        .contains(hash(group(page, "<script>(.*?)</script>")))
        .doesNotContain("unsafe");
    assertThat(page).doesNotContainPattern("<[^>]*\\s(style|on[a-z]+)=");
  }

  private static String hash(String content) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  private static String group(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void hostile_names_statements_and_frames_stay_text_wherever_they_stand() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.target = HOSTILE;
    sample.warnings = List.of(Remark.of(WarningCode.DAMAGED).name("text", HOSTILE));
    sample.missing = List.of(Remark.of(MissingCode.COLLECTOR_UNAVAILABLE).name("text", HOSTILE));
    sample.causes =
        List.of(
            new Cause(
                HOSTILE,
                SampleDiagnosis.CPU,
                Optional.of(HOSTILE),
                0.1,
                List.of(new Quantity(HOSTILE, 1, HOSTILE))));
    sample.statements =
        List.of(new StatementUse(HOSTILE, HOSTILE, 1, 1, 1, Optional.empty(), 1, 1));
    sample.frames = List.of(new Frame(HOSTILE, HOSTILE, 1, 1, 1, Optional.empty()));
    sample.growth = List.of(new LatencyGrowth(LatencyComponent.IN_SERVICE, 0, 1));
    FoldedStacks stacks =
        new FoldedStacks(List.of(new FoldedStacks.Stack(List.of(HOSTILE, "b&<\"'"), 7)));

    String page =
        HtmlReport.render(
            sample.build(), SampleRun.of(HOSTILE), RunHistory.NONE, Optional.of(stacks));

    assertThat(count(page, "<script")).as("our data and our script").isEqualTo(2);
    assertThat(count(page, "</script")).isEqualTo(2);
    assertThat(page)
        .doesNotContain("<img", "<!--", "\u001b", "\u0000")
        .doesNotContainPattern("<[^>]*onerror=\"")
        .contains("&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)", "\\u003c/script\\u003e");
  }

  @ParameterizedTest
  @EnumSource(Verdict.Kind.class)
  void every_kind_of_verdict_is_a_page_even_with_nothing_else(Verdict.Kind kind) {
    String page =
        HtmlReport.render(SampleDiagnosis.empty(kind), SampleRun.empty(), RunHistory.NONE);

    assertThat(page)
        .contains("class=\"verdict " + kind.code() + "\"", "unnamed target", "not complete")
        .contains("No CPU profile of a JVM was recorded")
        .doesNotContain("NaN", "null", "Infinity");
  }

  @Test
  void every_drawing_says_what_it_shows_and_every_table_heads_its_columns() {
    String page = sample();

    assertThat(count(page, "<svg")).isPositive().isEqualTo(count(page, "role=\"img\""));
    assertThat(Pattern.compile("<svg[^>]*aria-label=\"[^\"]+\"").matcher(page).results().count())
        .isEqualTo(count(page, "<svg"));
    assertThat(count(page, "<table")).isEqualTo(count(page, "<thead>"));
    assertThat(page).contains("<html lang=\"en\">", "scope=\"col\"", "scope=\"row\"", "<caption>");
  }

  @Test
  void the_best_remedy_stands_beside_the_answer() {
    String answer = group(sample(), "aria-label=\"Verdict\">(.*?)</section>");

    assertThat(answer)
        .contains("Best remedy: <strong>add-index posts(author_id, created_at)</strong>")
        .doesNotContain("separate-database");
    assertThat(answer).containsPattern("[0-9]+ → 1,010 req/s \\([0-9.]+×\\), \\$0\\.");
    assertThat(
            HtmlReport.render(
                SampleDiagnosis.empty(Verdict.Kind.INCONCLUSIVE),
                SampleRun.empty(),
                RunHistory.NONE))
        .doesNotContain("Best remedy");
  }

  @Test
  void on_a_narrow_screen_every_cell_of_a_remedy_has_its_columns_title_beside_it() {
    String page = sample();
    String remedies = group(page, "<section class=\"remedies\">(.*?)</section>");

    assertThat(count(remedies, " data-label=\"")).isEqualTo(count(remedies, "<td ")).isPositive();
    assertThat(remedies).contains("data-label=\"Then, req/s\">1,010");
  }

  @Test
  void what_a_resource_says_of_itself_and_who_uses_it_do_not_run_together() {
    assertThat(sample())
        .contains("throttled 0.9 s/s, in 93 % of periods<span class=\"muted\"> · mariadbd 71 %");
  }

  @Test
  void every_element_that_begins_also_ends() {
    String page = sample();

    for (String tag :
        List.of("main", "section", "table", "tr", "td", "th", "svg", "rect", "line", "p", "ul")) {
      assertThat(count(page, "</" + tag + ">"))
          .as(tag)
          .isEqualTo((int) Pattern.compile("<" + tag + "[ >]").matcher(page).results().count());
    }
  }

  @Test
  void figures_do_not_depend_on_the_default_locale() {
    String expected = sample();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(sample()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
