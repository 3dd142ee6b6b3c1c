package dev.headroom.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes, updates or shows what the gate compares with: {@code headroom baseline}. */
@Mojo(name = "baseline", requiresProject = false)
public final class BaselineMojo extends HeadroomMojo {
  /** What to do: create, update or show. */
  @Parameter(property = "headroom.action", defaultValue = "show", required = true)
  private String action;

  /** The baseline; headroom-baseline.json unless it is set. */
  @Parameter(property = "headroom.baseline")
  private File baseline;

  /** Run directories, each of fresh processes. */
  @Parameter(property = "headroom.runs")
  private List<File> runs;

  /** headroom.yaml with the command and the requests. */
  @Parameter(property = "headroom.file")
  private File file;

  /** Results folders of Gatling, or folders that hold them. */
  @Parameter(property = "headroom.gatling")
  private List<File> gatling;

  /** Whether to take fewer than 5 runs. */
  @Parameter(property = "headroom.few", defaultValue = "false")
  private boolean few;

  @Override
  CommandWords words() {
    return new CommandWords("baseline")
        .plain(List.of(action))
        .option("--file", baseline)
        .option("--system", file)
        .options("--run", runs)
        .options("--gatling", gatling)
        .flag("--few", few);
  }
}
