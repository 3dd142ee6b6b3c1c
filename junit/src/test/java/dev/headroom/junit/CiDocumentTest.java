package dev.headroom.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/CI.md compiles; it leaves out the imports. */
class CiDocumentTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final String IMPORTS =
      """
      import static dev.headroom.junit.HeadroomAssertions.assertThat;
      import dev.headroom.analysis.diagnosis.Diagnosis;
      import dev.headroom.junit.*;
      import java.nio.file.Path;
      import org.junit.jupiter.api.Test;
      """;

  @Test
  void its_example_compiles(@TempDir Path folder) throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "CI.md")));
    assertThat(example.find()).isTrue();

    assertThat(problems(IMPORTS + example.group(1), folder)).isEmpty();
    assertThat(problems(IMPORTS + example.group(1).replace("passes()", "fails()"), folder))
        .as("what does not compile is seen")
        .isNotEmpty();
  }

  private static List<?> problems(String text, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      JavaFileObject source =
          new SimpleJavaFileObject(
              URI.create("string:///CapacityTest.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
              return text;
            }
          };
      compiler.getTask(null, files, found, List.of("-proc:none"), null, List.of(source)).call();
    }
    return found.getDiagnostics();
  }
}
