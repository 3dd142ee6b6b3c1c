package dev.headroom.cli.accuracy;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.source.ResourceSources;
import dev.headroom.cli.measure.Conclusion;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * Prints what a request cost of the CPU at two fifths of the highest load and at the highest, of
 * runs that are there. Argument: the folder that holds them.
 */
public final class IdleCost {
  private static final double TWO_FIFTHS = 0.4;
  private static final double NEAR = 0.05;

  private final List<String> rows = new ArrayList<>();
  private final DescriptiveStatistics shares = new DescriptiveStatistics();

  private IdleCost() {}

  public static void main(String[] arguments) throws Exception {
    IdleCost cost = new IdleCost();
    try (Stream<Path> children = Files.list(Path.of(arguments[0]))) {
      for (Path run : children.sorted().toList()) {
        if (Files.isRegularFile(run.resolve(RunLayout.MANIFEST))) {
          cost.add(run);
        }
      }
    }
    System.out.println(
        "| run | planted | CPU at two fifths | ms a request | CPU at most | ms | share |");
    System.out.println("|---|---|---|---|---|---|---|");
    cost.rows.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%nof %d runs that filled their CPU: median %.2f, nine in ten from %.2f to %.2f%n",
        cost.shares.getN(),
        cost.shares.getPercentile(50),
        cost.shares.getPercentile(5),
        cost.shares.getPercentile(95));
  }

  private void add(Path folder) throws IOException {
    RecordedRun run = Conclusion.read(RunDirectory.open(folder));
    Diagnosis diagnosis = Analyser.analyse(run);
    boolean isFull =
        diagnosis.verdict().kind() == Verdict.Kind.BOTTLENECK
            && diagnosis.verdict().full().filter(r -> r.type() == ResourceType.CPU).isPresent();
    if (!isFull) {
      return;
    }
    MeasuredResource cpu =
        ResourceSources.find(run).stream()
            .filter(one -> one.id().equals(diagnosis.verdict().full().orElseThrow()))
            .findFirst()
            .orElseThrow();
    double most = diagnosis.load().knee().orElseThrow().xMaxPerSecond().estimate();
    List<Plateau> plateaus = diagnosis.load().plateaus();
    Optional<Plateau> low =
        plateaus.stream()
            .filter(p -> Math.abs(p.throughputPerSecond() / most - TWO_FIFTHS) < NEAR)
            .findFirst();
    Plateau knee =
        plateaus.stream()
            .filter(p -> p.name().equals(diagnosis.load().knee().orElseThrow().from()))
            .findFirst()
            .orElseThrow();
    low.ifPresent(plateau -> add(folder, cpu, plateau, knee));
  }

  private void add(Path folder, MeasuredResource cpu, Plateau low, Plateau knee) {
    double before = 1e3 * cpu.busyDuring(low) / low.throughputPerSecond();
    double after = 1e3 * cpu.busyDuring(knee) / knee.throughputPerSecond();
    if (Double.isFinite(before) && Double.isFinite(after)) {
      shares.addValue(after / before);
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f %% | %.2f | %.0f %% | %.2f | %.2f |",
              folder.getFileName(),
              planted(folder),
              100 * cpu.busyDuring(low) / cpu.capacity(),
              before,
              100 * cpu.busyDuring(knee) / cpu.capacity(),
              after,
              after / before));
    }
  }

  private static String planted(Path folder) {
    try {
      return Files.readString(folder.resolveSibling(folder.getFileName() + ".faults")).strip();
    } catch (IOException e) {
      return "nothing";
    }
  }
}
