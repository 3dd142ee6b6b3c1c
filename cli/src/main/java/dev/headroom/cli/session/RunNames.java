package dev.headroom.cli.session;

import dev.headroom.run.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of new runs: when, and of what. */
public final class RunNames {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private RunNames() {}

  /** Whether a folder is named as by {@link #fresh}. */
  static boolean isRun(String name) {
    return name.matches("\\d{8}-\\d{6}-.*");
  }

  /** A folder for a run that does not exist yet. */
  public static Path fresh(Path runs, LocalDateTime now, String what) {
    String label = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String name = WHEN.format(now) + "-" + label.replaceAll("^-|-$", "");
    Path folder = runs.resolve(name);
    for (int i = 2; Files.exists(folder); i++) {
      folder = runs.resolve(name + "-" + i);
    }
    return folder;
  }

  /** The file of a run that stands beside it, and not in it, since a diagnosis must not know it. */
  public static Path beside(RunDirectory run, String suffix) {
    Path folder = run.root().toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + suffix);
  }
}
