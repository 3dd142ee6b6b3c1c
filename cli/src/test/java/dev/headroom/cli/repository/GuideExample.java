package dev.headroom.cli.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An example of the contributor's guide: a file that somebody might add. The guide leaves out its
 * imports, which follow from the names that it uses.
 *
 * @param file as seen from the root, from the example's first line
 * @param code all that follows
 */
record GuideExample(String file, String code) {
  private static final String SOURCES = "/src/main/java/";
  private static final Pattern NAME = Pattern.compile("(?<![.\\w\"])[A-Z]\\w+");
  private static final List<String> JAVA =
      List.of("java.io", "java.net", "java.nio.file", "java.util", "java.util.function");

  /** All of a guide. */
  static List<GuideExample> of(MarkdownFile guide) {
    return guide.blocks("java").stream().map(GuideExample::parse).toList();
  }

  private static GuideExample parse(String block) {
    int end = block.indexOf('\n');
    String first = block.substring(0, end);
    if (!first.startsWith("// ") || !first.contains(SOURCES)) {
      throw new IllegalArgumentException("an example begins with its file, not with: " + first);
    }
    return new GuideExample(first.substring(3).trim(), block.substring(end + 1));
  }

  private String packageName() {
    String folder = file.substring(file.indexOf(SOURCES) + SOURCES.length(), file.lastIndexOf('/'));
    return folder.replace('/', '.');
  }

  /**
   * Compiles examples together against the project.
   *
   * @return what the compiler says against them
   */
  static List<String> compile(List<GuideExample> examples, Path root, Path folder)
      throws IOException {
    Map<String, List<Path>> classes = classes(root);
    List<Path> files = new ArrayList<>();
    for (GuideExample example : examples) {
      Path file = folder.resolve(example.file());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, example.source(classes)));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      compiler
          .getTask(null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    return said.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  private String source(Map<String, List<Path>> classes) {
    StringBuilder source = new StringBuilder("package " + packageName() + ";\n");
    JAVA.forEach(name -> source.append("import ").append(name).append(".*;\n"));
    imports(classes).forEach(name -> source.append("import ").append(name).append(";\n"));
    return source.append(code).toString();
  }

  /**
   * The project's classes that the code names and that are not beside it; of several of one name
   * the one of the same module.
   */
  private Set<String> imports(Map<String, List<Path>> classes) {
    Path module = Path.of(file).getName(0);
    Set<String> imports = new TreeSet<>();
    NAME.matcher(code)
        .results()
        .map(MatchResult::group)
        .distinct()
        .forEach(
            name -> {
              List<Path> found = classes.getOrDefault(name, List.of());
              List<Path> here = found.stream().filter(path -> path.startsWith(module)).toList();
              List<Path> candidates = here.isEmpty() ? found : here;
              if (candidates.stream().noneMatch(path -> packageOf(path).equals(packageName()))) {
                candidates.stream()
                    .limit(1)
                    .forEach(path -> imports.add(packageOf(path) + "." + name));
              }
            });
    return imports;
  }

  /** The project's sources by the names of their classes, as seen from the root. */
  private static Map<String, List<Path>> classes(Path root) throws IOException {
    Map<String, List<Path>> classes = new HashMap<>();
    for (Path module : Repository.modules(root)) {
      for (Path source : Repository.files(module.resolve("src/main/java"), ".java")) {
        String name = source.getFileName().toString().replace(".java", "");
        classes.computeIfAbsent(name, key -> new ArrayList<>()).add(root.relativize(source));
      }
    }
    return classes;
  }

  private static String packageOf(Path source) {
    String path = source.toString();
    String folder = path.substring(path.indexOf(SOURCES) + SOURCES.length(), path.lastIndexOf('/'));
    return folder.replace('/', '.');
  }
}
