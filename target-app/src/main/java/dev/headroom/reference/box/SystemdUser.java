package dev.headroom.reference.box;

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
  /** The command as it is found on the path. */
  static final String INSTALLED = "systemctl";

  private static final int TIMEOUT_SECONDS = 10;

  private final Control control;

  /**
   * @param systemctl command that speaks to systemd
   * @param mounts folder of the unified hierarchy
   */
  SystemdUser(String systemctl, Path mounts) {
    this.control = new Control(systemctl, mounts);
  }

  /** Why this way is closed here; empty if it is open. */
  Optional<String> unavailable() {
    try {
      // The root of the user's slices, below which systemd gives only what was delegated to it.
      Optional<Path> folder = control.folder("-.slice");
      if (folder.isEmpty()) {
        return Optional.of("systemd gives no user session with a cgroup of its own");
      }
      String controllers = Files.readString(folder.get().resolve("cgroup.controllers"));
      return List.of(controllers.strip().split(" ")).contains("cpu")
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
  public BoxGroup create(String name, Path files) throws IOException {
    // A '-' in a slice's name would make it a child of another slice.
    Slice slice = new Slice("headroom_" + name.replace('-', '_') + ".slice", control);
    control.ask("start", slice.name());
    return slice;
  }

  private record Slice(String name, Control control) implements BoxGroup {
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

    private void set(String property) throws IOException {
      String period = "CPUQuotaPeriodSec=" + PERIOD_MICROS / 1_000 + "ms";
      control.ask("set-property", "--runtime", name, period, property);
    }

    @Override
    public Optional<Path> cpuFolder() {
      try {
        return control.folder(name);
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
      control.ask("stop", name);
    }
  }

  /** What is asked of systemd, and how. */
  private record Control(String systemctl, Path mounts) {
    /** Where a unit's cgroup is; empty if it has none. */
    Optional<Path> folder(String unit) throws IOException {
      // Without the two hyphens the root slice, "-.slice", would be taken for an option.
      String answer = ask("show", "-p", "ControlGroup", "--value", "--", unit);
      Path folder = Path.of(mounts + answer);
      return answer.isBlank() || !Files.isDirectory(folder)
          ? Optional.empty()
          : Optional.of(folder);
    }

    String ask(String... question) throws IOException {
      List<String> command = new ArrayList<>(List.of(systemctl, "--user"));
      command.addAll(List.of(question));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try {
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IOException(systemctl + " does not answer");
        }
        String output =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.exitValue() != 0) {
          throw new IOException(output.lines().findFirst().orElse(systemctl + " failed"));
        }
        return output;
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }
}
