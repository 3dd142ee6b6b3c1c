package dev.headroom.target;

import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.web.WebRole;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The one main of the reference system; its first argument says which part of it to be. */
public final class TargetApp {
  private static final int USAGE = 2;

  /** What a process can be. */
  @FunctionalInterface
  interface Role {
    void run(String[] arguments) throws Exception;
  }

  /** A new role is one line here. */
  private static final Map<String, Role> ROLES = new TreeMap<>(Map.of("web", WebRole::run));

  private TargetApp() {}

  /** Runs a role until its process is told to end. */
  public static void main(String[] arguments) throws Exception {
    Role role = arguments.length == 0 ? null : ROLES.get(arguments[0]);
    if (role == null) {
      refuse(
          "a role is needed as the first argument, one of: " + String.join(", ", ROLES.keySet()));
      return;
    }
    try {
      role.run(Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvalidSetting e) {
      refuse(e.getMessage());
    }
  }

  private static void refuse(String why) {
    System.err.println("target-app: " + why);
    System.exit(USAGE);
  }
}
