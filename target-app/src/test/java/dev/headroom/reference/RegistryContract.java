package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every list of faults or remedies has to keep. */
public final class RegistryContract {
  private RegistryContract() {}

  /**
   * Every class of the kind's package, and of those below it, that is of the kind is listed once,
   * under an id of its own, and has a test of its name.
   */
  public static <T> void check(Class<T> kind, List<T> listed, Function<T, String> id)
      throws Exception {
    List<Class<?>> written = classes(kind);

    assertThat(written).as("classes beside %s", kind.getSimpleName()).isNotEmpty();
    assertThat(listed.stream().<Class<?>>map(Object::getClass))
        .as("listed, one line each")
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(listed.stream().map(id)).doesNotHaveDuplicates().allMatch(RegistryContract::isKebab);
    assertThat(written).allSatisfy(RegistryContract::hasTest);
  }

  private static boolean isKebab(String id) {
    return id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }

  private static void hasTest(Class<?> type) {
    try {
      Class.forName(type.getName() + "Test");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(
          type.getSimpleName() + " has no " + type.getSimpleName() + "Test", e);
    }
  }

  private static List<Class<?>> classes(Class<?> kind) throws Exception {
    Path root = Path.of(kind.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path folder = root.resolve(kind.getPackageName().replace('.', '/'));
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = root.relativize(file).toString();
        if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
          found.add(Class.forName(name.substring(0, name.length() - 6).replace('/', '.')));
        }
      }
    }
    return found.stream()
        .<Class<?>>filter(type -> kind.isAssignableFrom(type) && !type.isInterface())
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .toList();
  }
}
