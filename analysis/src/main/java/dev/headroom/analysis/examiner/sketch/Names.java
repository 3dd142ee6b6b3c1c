package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.run.BoxProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What things are called in a system: at random, so that nothing can be known by its name.
 *
 * @param root package of the application
 * @param boxes of services, in their order
 * @param database box of the database, where it has one of its own
 * @param service process of a service
 * @param store process of the database
 * @param server frames through which its server calls the application
 */
public record Names(
    String root,
    List<String> boxes,
    String database,
    SimProcess service,
    SimProcess store,
    List<String> server) {
  private static final int MOST_BOXES = 2;
  private static final String CONSONANTS = "bcdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final List<String> DOMAINS = List.of("com", "org", "de", "net", "fr");
  private static final List<String> ENDINGS = List.of("Service", "Store", "Page", "Desk", "");
  private static final List<String> STORES = List.of("mariadbd", "mysqld", "postgres");

  private static final List<List<String>> SERVERS =
      List.of(
          List.of("org.eclipse.jetty.util.thread.QueuedThreadPool.runJob"),
          List.of("org.apache.tomcat.util.threads.TaskThread$WrappingRunnable.run"),
          List.of("io.undertow.server.Connectors.executeRootHandler"),
          List.of("io.netty.util.concurrent.FastThreadLocalRunnable.run"));

  static Names of(Draw draw) {
    String service = word(draw);
    List<String> boxes = new ArrayList<>();
    for (int i = 1; i <= MOST_BOXES; i++) {
      boxes.add(service + "-" + i);
    }
    return new Names(
        draw.oneOf(DOMAINS) + "." + word(draw) + "." + word(draw),
        boxes,
        word(draw) + "-db",
        new SimProcess(draw.chance(0.5) ? "java" : word(draw), BoxProcess.Kind.JVM),
        new SimProcess(draw.oneOf(STORES), BoxProcess.Kind.DATABASE),
        draw.oneOf(SERVERS));
  }

  /** A word of three syllables. */
  public static String word(Draw draw) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(CONSONANTS.charAt(draw.number(0, CONSONANTS.length() - 1)));
      word.append(VOWELS.charAt(draw.number(0, VOWELS.length() - 1)));
    }
    return word.toString();
  }

  /** A method of the application, with its class. */
  public String method(Draw draw) {
    return root + "." + word(draw) + "." + type(draw) + "." + word(draw);
  }

  private static String type(Draw draw) {
    String word = word(draw);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + draw.oneOf(ENDINGS);
  }

  /** A stack below the server, the outermost call first. */
  public List<String> stack(String... frames) {
    List<String> stack = new ArrayList<>(List.of("java.lang.Thread.run"));
    stack.addAll(server);
    stack.addAll(List.of(frames));
    return stack;
  }
}
