package dev.headroom.maven;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells a regression from noise, and fails the build of one: {@code headroom gate}. */
@Mojo(name = "gate", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false)
public final class GateMojo extends HeadroomMojo {
  private static final Pattern ANSWER = Pattern.compile("(regression|inconclusive|refused): .*");

  /** The file to compare with; headroom-baseline.json unless it is set. */
  @Parameter(property = "headroom.baseline")
  private File baseline;

  /** headroom.yaml with margins, goals, commands and requests. */
  @Parameter(property = "headroom.file")
  private File file;

  /** Run directories, each of fresh processes. */
  @Parameter(property = "headroom.runs")
  private List<File> runs;

  /** Results folders of Gatling, or folders that hold them. */
  @Parameter(property = "headroom.gatling")
  private List<File> gatling;

  /** Absolute goals, such as {@code p99<200ms} or {@code errors<0.1%}. */
  @Parameter(property = "headroom.require")
  private List<String> require;

  /** How much worse is good enough, such as {@code 5%}. */
  @Parameter(property = "headroom.margin")
  private String margin;

  /** Other margins of a metric or a request, such as {@code cpu=2%}. */
  @Parameter(property = "headroom.marginOf")
  private List<String> marginOf;

  /** Metrics to compare, and no others. */
  @Parameter(property = "headroom.only")
  private List<String> only;

  /** Whether a regression is one only where the whole interval is beyond the margin. */
  @Parameter(property = "headroom.strict", defaultValue = "false")
  private boolean strict;

  /** Share of gates of unchanged systems that may fail, such as 0.05. */
  @Parameter(property = "headroom.falseAlarms")
  private String falseAlarms;

  /** Whether to compare also with runs of another machine. */
  @Parameter(property = "headroom.anyMachine", defaultValue = "false")
  private boolean anyMachine;

  /** What to do where the runs cannot tell: fail, warn or pass. */
  @Parameter(property = "headroom.inconclusive")
  private String inconclusive;

  /** Where to write the result as JSON. */
  @Parameter(property = "headroom.json")
  private File json;

  /** Where to write a JUnit report. */
  @Parameter(property = "headroom.junit")
  private File junit;

  /** Where to write the text of a comment. */
  @Parameter(property = "headroom.markdown")
  private File markdown;

  /** Where to write whose doing a regression is, for code scanning. */
  @Parameter(property = "headroom.sarif")
  private File sarif;

  /** Whether to write GitHub's annotations and the job's summary. */
  @Parameter(property = "headroom.github", defaultValue = "false")
  private boolean github;

  @Override
  CommandWords words() {
    return new CommandWords("gate")
        .option("--baseline", baseline)
        .option("--file", file)
        .options("--run", runs)
        .options("--gatling", gatling)
        .options("--require", require)
        .option("--margin", margin)
        .options("--margin-of", marginOf)
        .options("--only", only)
        .flag("--strict", strict)
        .option("--false-alarms", falseAlarms)
        .flag("--any-machine", anyMachine)
        .option("--inconclusive", inconclusive)
        .option("--json", json)
        .option("--junit", junit)
        .option("--markdown", markdown)
        .option("--sarif", sarif)
        .flag("--github", github);
  }

  @Override
  String answer(CommandEnd end) {
    return end.line(ANSWER.asMatchPredicate());
  }
}
