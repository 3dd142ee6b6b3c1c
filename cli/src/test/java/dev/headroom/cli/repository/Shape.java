package dev.headroom.cli.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How large packages, files and methods are; {@code .ci/shape} prints it.
 *
 * @param packages number of files in each package, without its package-info, by the package's
 *     folder as seen from the root
 * @param undocumented packages without a package-info
 * @param files sizes of files in lines, sorted
 * @param methods sizes of methods in lines, sorted
 */
record Shape(
    Map<String, Integer> packages,
    List<String> undocumented,
    List<Integer> files,
    List<Integer> methods) {

  static Shape of(Path root) throws IOException {
    List<SourceFile> sources = SourceFile.read(Repository.modules(root));
    Map<String, Integer> packages = new TreeMap<>();
    Map<String, Boolean> documented = new TreeMap<>();
    for (SourceFile source : sources) {
      String folder = root.relativize(source.file().getParent()).toString();
      packages.merge(folder, source.isPackageInfo() ? 0 : 1, Integer::sum);
      documented.merge(folder, source.isPackageInfo(), Boolean::logicalOr);
    }
    return new Shape(
        packages,
        documented.keySet().stream().filter(folder -> !documented.get(folder)).toList(),
        sources.stream().map(SourceFile::lines).sorted().toList(),
        sources.stream()
            .flatMap(source -> source.methods().stream())
            .map(SourceFile.Method::lines)
            .sorted()
            .toList());
  }

  /** The value below which a share of the sorted ones lies, by the nearest rank. */
  static int quantile(List<Integer> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(1, rank) - 1);
  }

  public static void main(String[] arguments) throws IOException {
    Shape shape = of(Repository.root());
    System.out.println("| | count | median | 90 % below | largest |");
    System.out.println("|---|---:|---:|---:|---:|");
    row("lines of a file", shape.files());
    row("lines of a method", shape.methods());
    row("files of a package", shape.packages().values().stream().sorted().toList());
    System.out.println();
    System.out.println("| files | package |");
    System.out.println("|---:|---|");
    shape.packages().forEach((folder, files) -> System.out.println("| " + files + " | " + folder));
  }

  private static void row(String what, List<Integer> sorted) {
    String figures =
        IntStream.of(quantile(sorted, 0.5), quantile(sorted, 0.9), quantile(sorted, 1))
            .mapToObj(Integer::toString)
            .reduce((a, b) -> a + " | " + b)
            .orElseThrow();
    System.out.printf(Locale.ROOT, "| %s | %d | %s |%n", what, sorted.size(), figures);
  }
}
