package dev.headroom.target.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Budgets by the user's own systemd, without root: each box is a slice, each process a scope in it
 * (systemd.resource-control(5), systemd-run(1)).
 */
final class SystemdUser implements CpuBudgets {
  private static final int PATIENCE_SECONDS = 10;

  /** Why this way is closed here; empty if it is open. */
  static Optional<String> unavailable() {
    try {
      String answer = run(List.of("systemctl", "--user", "show", "-p", "Version"));
      if (!answer.startsWith("Version=")) {
        return Optional.of("systemd gives no user session");
      }
      String controllers =
          run(List.of("systemctl", "--user", "show", "-p", "DelegateControllers", "-.slice"));
      return answer.isBlank() || controllers.isBlank() || controllers.contains("cpu")
          ? Optional.empty()
          : Optional.of("systemd does not delegate the cpu controller to its users");
    } catch (IOException e) {
      return Optional.of("no systemd user session: " + e.getMessage());
    }
  }

  @Override
  public String kind() {
    return "systemd-user";
  }

  @Override
  public BoxGroup create(String name) throws IOException {
    // A '-' in a slice's name would make it a child of another slice.
    Slice slice = new Slice("headroom_" + name.replace('-', '_') + ".slice");
    run(List.of("systemctl", "--user", "start", slice.name()));
    return slice;
  }

  private record Slice(String name) implements BoxGroup {
    @Override
    public List<String> inside(List<String> command) {
      List<String> wrapped =
          new ArrayList<>(
              List.of("systemd-run", "--user", "--scope", "--quiet", "--slice=" + name, "--"));
      wrapped.addAll(command);
      return List.copyOf(wrapped);
    }

    @Override
    public void limit(double cores) throws IOException {
      set(String.format(Locale.ROOT, "CPUQuota=%.1f%%", 100 * cores));
    }

    @Override
    public void unlimit() throws IOException {
      set("CPUQuota=");
    }

    private void set(String property) throws IOException {
      run(
          List.of(
              "systemctl",
              "--user",
              "set-property",
              "--runtime",
              name,
              "CPUQuotaPeriodSec=" + PERIOD_MICROS / 1_000 + "ms",
              property));
    }

    @Override
    public Optional<Path> cpuFolder() {
      try {
        String answer =
            run(List.of("systemctl", "--user", "show", "-p", "ControlGroup", "--value", name));
        Path folder = Path.of("/sys/fs/cgroup" + answer.strip());
        return answer.isBlank() || !Files.isDirectory(folder)
            ? Optional.empty()
            : Optional.of(folder);
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    @Override
    public List<Path> folders() {
      return List.of();
    }

    @Override
    public void close() throws IOException {
      run(List.of("systemctl", "--user", "stop", name));
    }
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " does not answer");
      }
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.exitValue() != 0) {
        throw new IOException(output.lines().findFirst().orElse(command.get(0) + " failed"));
      }
      return output;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
