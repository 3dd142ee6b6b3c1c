package dev.headroom.target.web;

import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.setting.Whole;
import dev.headroom.target.topology.WebSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the web role is to run. The database's password is no setting: it comes from the environment
 * variable {@value #PASSWORD_VARIABLE}, so that no process list shows it.
 *
 * @param port TCP port on loopback
 * @param dbUrl JDBC URL
 * @param dbUser database account
 * @param poolSize connections to the database
 * @param requestThreads threads that serve requests
 * @param dbRoundTripMillis see {@link DatabaseDistance}
 * @param poolTimeoutMillis how long a request waits for a connection
 * @param exitWithParent whether to end when standard input does
 */
public record WebSettings(
    int port,
    String dbUrl,
    String dbUser,
    int poolSize,
    int requestThreads,
    int dbRoundTripMillis,
    int poolTimeoutMillis,
    boolean exitWithParent) {
  public static final String PASSWORD_VARIABLE = "HEADROOM_TARGET_DB_PASSWORD";

  private static final String FLAG = "exit-with-parent";

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "port",
          "8080",
          "db-url",
          "jdbc:mariadb://127.0.0.1:3306/headroom",
          "db-user",
          "app",
          "pool-size",
          "20",
          "request-threads",
          "64",
          "db-round-trip-millis",
          "0",
          "pool-timeout-millis",
          "3000",
          FLAG,
          "false");

  public WebSettings {
    Whole.requireBetween("--port", port, 1, 65_535);
    Whole.requireBetween("--pool-size", poolSize, 1, WebSpec.MOST_CONNECTIONS);
    Whole.requireBetween("--request-threads", requestThreads, 1, WebSpec.MOST_THREADS);
    Whole.requireBetween(
        "--db-round-trip-millis", dbRoundTripMillis, 0, WebSpec.LONGEST_ROUND_TRIP_MILLIS);
    Whole.requireBetween("--pool-timeout-millis", poolTimeoutMillis, 250, 600_000);
  }

  /** Reads {@code --name=value} arguments; {@code --exit-with-parent} alone means true. */
  public static WebSettings parse(String[] arguments) {
    Map<String, String> values = new TreeMap<>(DEFAULTS);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name =
          argument.substring(0, equals < 0 ? argument.length() : equals).replaceFirst("^--", "");
      if (!argument.startsWith("--") || !DEFAULTS.containsKey(name)) {
        throw new InvalidSetting(
            "unknown argument "
                + argument
                + "; there are --"
                + String.join("=, --", values.keySet()));
      }
      if (equals < 0 && !name.equals(FLAG)) {
        throw new InvalidSetting(argument + " needs a value: " + argument + "=…");
      }
      values.put(name, equals < 0 ? "true" : argument.substring(equals + 1));
    }
    return new WebSettings(
        whole(values, "port"),
        values.get("db-url"),
        values.get("db-user"),
        whole(values, "pool-size"),
        whole(values, "request-threads"),
        whole(values, "db-round-trip-millis"),
        whole(values, "pool-timeout-millis"),
        yesOrNo(values, FLAG));
  }

  /** The arguments that {@link #parse} reads back. */
  public List<String> toArguments() {
    return List.of(
        "--port=" + port,
        "--db-url=" + dbUrl,
        "--db-user=" + dbUser,
        "--pool-size=" + poolSize,
        "--request-threads=" + requestThreads,
        "--db-round-trip-millis=" + dbRoundTripMillis,
        "--pool-timeout-millis=" + poolTimeoutMillis,
        "--exit-with-parent=" + exitWithParent);
  }

  private static int whole(Map<String, String> values, String name) {
    try {
      return Integer.parseInt(values.get(name));
    } catch (NumberFormatException e) {
      throw new InvalidSetting("--" + name + "=" + values.get(name) + " is not a whole number");
    }
  }

  private static boolean yesOrNo(Map<String, String> values, String name) {
    String value = values.get(name);
    if (!value.equals("true") && !value.equals("false")) {
      throw new InvalidSetting("--" + name + "=" + value + " is neither true nor false");
    }
    return value.equals("true");
  }
}
