package dev.headroom.profiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.responses.ResponseLogFormat;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format of logs of responses keeps to. */
class ResponseLogFormatContractTest {
  @TempDir private Path folder;

  static List<ResponseLogFormat> formats() {
    return ResponseLogFormats.all();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void it_leaves_alone_what_is_no_log(ResponseLogFormat format) throws IOException {
    for (String name : List.of(RunLayout.RESPONSES, RunLayout.steps("probe"), "README.md")) {
      Path file = folder.resolve(name);
      Files.writeString(file, "");
      assertThat(format.recognises(file)).as(name).isFalse();
    }
  }

  @Test
  void no_two_have_one_name() {
    assertThat(formats()).extracting(ResponseLogFormat::name).doesNotHaveDuplicates();
  }

  @Test
  void every_format_of_the_packages_is_listed_and_has_a_test() throws Exception {
    Class<?> format = ResponseLogFormat.class;
    Path classes = Path.of(format.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> found = new ArrayList<>();
    Path packages = classes.resolve(format.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.walk(packages)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(".class", "");
        Class<?> type = Class.forName(name.replace('/', '.'));
        if (format.isAssignableFrom(type) && !type.isInterface()) {
          found.add(type);
        }
      }
    }

    assertThat(found).isNotEmpty();
    assertThat(formats()).extracting(f -> (Object) f.getClass()).hasSameElementsAs(found);
    for (Class<?> type : found) {
      assertThat(Class.forName(type.getName() + "Test")).isNotNull();
    }
  }
}
