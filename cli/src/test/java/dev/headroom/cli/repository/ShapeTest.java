package dev.headroom.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house's sizes: rooms of four to twelve files, small files, short methods. */
class ShapeTest {
  private static final int MIN_FILES = 4;
  private static final int MAX_FILES = 12;

  private static final int MEDIAN_FILE = 80;
  private static final int NINE_IN_TEN_FILES = 200;
  private static final int LARGEST_FILE = 255;

  private static final int MEDIAN_METHOD = 6;
  private static final int NINE_IN_TEN_METHODS = 20;
  private static final int LARGEST_METHOD = 40;

  /** Packages of another size, by the end of their folder, each with its reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("headroom/analysis", "the entry: the list of steps and what they lacked"),
          Map.entry("headroom/cli", "the entry: the process's main class"),
          Map.entry("headroom/load", "a map of the rooms below, without code"),
          Map.entry("headroom/profiler", "a map of the rooms below, without code"),
          Map.entry("headroom/reference", "the entry: the main class of every role"),
          Map.entry("examiner/fault", "lists and plants faults, which lie in the rooms below"),
          Map.entry("engine/basic", "what knows nothing of a system, apart from what plays one"),
          Map.entry("html/flame", "one picture with its data, apart from the charts"),
          Map.entry("dashboards/live", "one line of a terminal"),
          Map.entry("service/link", "what lies between the service and its clients"),
          Map.entry("run/event", "one file format with its codes"));

  private static Shape shape;

  @BeforeAll
  static void look() throws IOException {
    shape = Shape.of(Repository.root());
  }

  @Test
  void packages_have_four_to_twelve_files_or_a_reason() {
    Map<String, Integer> odd = new TreeMap<>(shape.packages());
    odd.values().removeIf(files -> MIN_FILES <= files && files <= MAX_FILES);
    assertThat(odd.keySet()).allMatch(ShapeTest::isExcepted);
    assertThat(EXCEPTIONS.keySet())
        .as("reasons that nobody needs any more")
        .allMatch(end -> odd.keySet().stream().anyMatch(folder -> folder.endsWith(end)));
  }

  private static boolean isExcepted(String folder) {
    return EXCEPTIONS.keySet().stream().anyMatch(folder::endsWith);
  }

  @Test
  void every_package_says_what_it_is_for() {
    assertThat(shape.undocumented()).isEmpty();
  }

  @Test
  void files_are_small() {
    assertThat(shape.files()).hasSizeGreaterThan(300);
    assertThat(Shape.quantile(shape.files(), 0.5)).isLessThanOrEqualTo(MEDIAN_FILE);
    assertThat(Shape.quantile(shape.files(), 0.9)).isLessThanOrEqualTo(NINE_IN_TEN_FILES);
    assertThat(Shape.quantile(shape.files(), 1)).isLessThanOrEqualTo(LARGEST_FILE);
  }

  @Test
  void methods_are_short() {
    assertThat(shape.methods()).hasSizeGreaterThan(1000);
    assertThat(Shape.quantile(shape.methods(), 0.5)).isLessThanOrEqualTo(MEDIAN_METHOD);
    assertThat(Shape.quantile(shape.methods(), 0.9)).isLessThanOrEqualTo(NINE_IN_TEN_METHODS);
    assertThat(Shape.quantile(shape.methods(), 1)).isLessThanOrEqualTo(LARGEST_METHOD);
  }

  @Test
  void sizes_are_those_of_the_code(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("one/src/main/java/a/b"));
    Files.writeString(root.resolve("one/pom.xml"), "<project/>");
    Files.writeString(
        folder.resolve("First.java"),
        """
        package a.b;

        class First {
          abstract static class Inner {
            abstract void none();
          }

          @Override
          public String toString() {
            return "first";
          }

          First() {}
        }
        """);
    Files.writeString(folder.resolve("Second.java"), "package a.b;\n\nclass Second {}\n");

    Shape planted = Shape.of(root);

    assertThat(planted.packages()).isEqualTo(Map.of("one/src/main/java/a/b", 2));
    assertThat(planted.undocumented()).containsExactly("one/src/main/java/a/b");
    assertThat(planted.files()).containsExactly(3, 14);
    assertThat(planted.methods()).containsExactly(1, 4);
  }
}
