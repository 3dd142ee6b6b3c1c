package dev.headroom.cli.repository;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A source file's sizes.
 *
 * @param file its path
 * @param lines of it
 * @param methods of its classes
 */
record SourceFile(Path file, int lines, List<Method> methods) {
  /**
   * A method or constructor with a body.
   *
   * @param lines from its first modifier or annotation to its closing brace
   */
  record Method(String name, int lines) {}

  boolean isPackageInfo() {
    return file.endsWith("package-info.java");
  }

  /** Reads all sources of some modules, without their tests. */
  static List<SourceFile> read(List<Path> modules) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path module : modules) {
      files.addAll(Repository.files(module.resolve("src/main/java"), ".java"));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<SourceFile> sources = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        int lines = Files.readAllLines(file).size();
        sources.add(new SourceFile(file, lines, methods(unit, positions)));
      }
      return sources;
    }
  }

  private static List<Method> methods(CompilationUnitTree unit, SourcePositions positions) {
    List<Method> methods = new ArrayList<>();
    LineMap lines = unit.getLineMap();
    unit.accept(
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
              long first = lines.getLineNumber(positions.getStartPosition(unit, method));
              long last = lines.getLineNumber(positions.getEndPosition(unit, method));
              methods.add(new Method(method.getName().toString(), (int) (last - first + 1)));
            }
            return super.visitMethod(method, nothing);
          }
        },
        null);
    return methods;
  }
}
