package dev.headroom.load.injector;

import dev.headroom.load.gatling.LoadOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line that runs a simulation in a JVM of its own, so that the injector's pauses and
 * CPU are the injector's alone. Exit codes are those of {@link ExitCode}. Start it with a pipe as
 * its standard input: when that ends, the load does ({@link InjectorMain#EXIT_WITH_PARENT}).
 */
public final class InjectorCommand {
  /**
   * Enough for thousands of requests in flight; fixed, so that the heap does not grow on the way.
   */
  private static final String HEAP_MEGABYTES = "512";

  private InjectorCommand() {}

  /**
   * @param javaExecutable the JVM to start
   * @param classPath of this module and all that it needs
   * @param simulation one of the simulations of this package
   * @param resultsFolder where Gatling makes a folder with its {@code simulation.log}
   * @param properties names and values of {@link LoadOptions}; they win over the defaults here
   */
  public static List<String> command(
      Path javaExecutable,
      String classPath,
      Class<?> simulation,
      Path resultsFolder,
      Map<String, String> properties) {
    return command(
        javaExecutable, classPath, List.of(), simulation.getName(), resultsFolder, properties);
  }

  /**
   * As above for a simulation of somebody else's, which is compiled against Gatling and found by
   * its name.
   *
   * @param extraClassPath folders and jars of the simulation; what this module brings itself, such
   *     as Gatling and its settings, wins over their contents
   * @param simulation the simulation's class
   */
  public static List<String> command(
      Path javaExecutable,
      String classPath,
      List<Path> extraClassPath,
      String simulation,
      Path resultsFolder,
      Map<String, String> properties) {
    List<String> command = new ArrayList<>();
    command.add(javaExecutable.toString());
    command.addAll(jvmFlags());
    Map<String, String> all = new TreeMap<>(defaults());
    all.putAll(properties);
    all.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", joined(classPath, extraClassPath), InjectorMain.class.getName()));
    command.addAll(List.of("-s", simulation, "-rf", resultsFolder.toString(), "-nr"));
    return List.copyOf(command);
  }

  private static String joined(String classPath, List<Path> extra) {
    return Stream.concat(Stream.of(classPath), extra.stream().map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> jvmFlags() {
    return List.of(
        "-Xms" + HEAP_MEGABYTES + "m",
        "-Xmx" + HEAP_MEGABYTES + "m",
        // Gatling's log writer reads the bytes of strings in place.
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        // Netty's native transport; a warning on JDK 25, an error later. JDK 17 knows it too.
        "--enable-native-access=ALL-UNNAMED",
        // Netty and Scala use Unsafe, of which JDK 24 and later warn. HotSpot of an older JDK does
        // not know the second flag; the first lets it pass over any that it does not know.
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private static Map<String, String> defaults() {
    return Map.of(
        // No console writer: the caller shows progress from the files.
        "gatling.data.writers.0",
        "file",
        InjectorMain.EXIT_WITH_PARENT,
        "true",
        "java.util.prefs.PreferencesFactory",
        NoVersionCheck.class.getName());
  }
}
