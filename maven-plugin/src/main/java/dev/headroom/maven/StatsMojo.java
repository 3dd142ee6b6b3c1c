package dev.headroom.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes what a Gatling simulation measured as JSON, JUnit and CSV: {@code headroom stats}. */
@Mojo(name = "stats", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false)
public final class StatsMojo extends HeadroomMojo {
  private static final String MISSED = ": failed, ";

  /** Folder with a simulation.log, or with such folders, of which the newest is taken. */
  @Parameter(
      property = "headroom.results",
      defaultValue = "${project.build.directory}/gatling",
      required = true)
  private File results;

  /** Where to write; the results folder unless it is set. */
  @Parameter(property = "headroom.to")
  private File to;

  @Override
  CommandWords words() {
    return new CommandWords("stats").option("--to", to).plain(List.of(results.getPath()));
  }

  @Override
  String answer(CommandEnd end) {
    return end.line(line -> line.contains(MISSED));
  }
}
