package dev.headroom.cli.attack;

import dev.headroom.cli.Main;
import dev.headroom.cli.attack.Headroom.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Commands of a user without rights, whom no list of users knows. */
final class OtherUsers {
  private static final String USER = "54321";
  private static final Duration MOST = Duration.ofMinutes(5);

  private final Path work;
  private final Path installed;

  /**
   * @param work an empty folder; the user's own copy of Headroom is made in it
   */
  OtherUsers(Path work) throws IOException, InterruptedException {
    this.work = Files.createDirectories(work.resolve("other users"));
    this.installed = Files.createDirectories(this.work.resolve("installed"));
    Path jar =
        Stream.of(System.getProperty("java.class.path").split(":"))
            .filter(entry -> entry.endsWith("headroom-cli.jar"))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .findFirst()
            .orElseThrow(() -> new IOException("the class path holds no headroom-cli.jar"));
    Headroom.system(
        "cp", "-r", jar.toString(), jar.resolveSibling("lib").toString(), installed.toString());
    // Above them all is a temporary folder, which is its maker's alone.
    Headroom.system("chmod", "a+rx", work.toString(), this.work.toString());
  }

  /** A measurement with a home that has a space in its name. */
  Outcome spaceInHome() throws IOException, InterruptedException {
    return measured("a home with a space", own("its home"));
  }

  /** A measurement with a home that belongs to somebody else. */
  Outcome foreignHome() throws IOException, InterruptedException {
    Path home = Files.createDirectories(work.resolve("foreign"));
    return measured("a home that may not be written", home);
  }

  /** The analysis of a run that may only be read. */
  Outcome foreignRun(Path run) throws IOException, InterruptedException {
    Path copy = work.resolve("run");
    Headroom.system("cp", "-r", run.toString(), copy.toString());
    Headroom.system("chmod", "-R", "a+rX", copy.toString());
    return outcome("a run of somebody else", own("home"), "analyze", copy.toString());
  }

  private Outcome measured(String attack, Path home) throws IOException, InterruptedException {
    Path runs = own("runs of " + home.getFileName());
    return outcome(attack, home, Headroom.shortRun(runs));
  }

  private Outcome outcome(String attack, Path home, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=" + USER));
    command.addAll(List.of("--regid=" + USER, "--clear-groups", "env", "-i", "-C", "/"));
    command.addAll(List.of("HOME=" + home, "PATH=" + System.getenv("PATH"), "LC_ALL=C.UTF-8"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-cp"));
    command.addAll(List.of(installed.resolve("headroom-cli.jar") + "", Main.class.getName()));
    command.addAll(List.of(arguments));
    Path output = work.resolve("output.txt");
    Ended ended = Headroom.await(Headroom.start(command, output), output, MOST);
    Outcome outcome = Outcome.of(attack, ended, ended.output().contains("box-1  cpu"));
    return leftBehind().isEmpty()
        ? outcome
        : new Outcome(attack, Outcome.Kind.LEFT_SOMETHING_BEHIND, leftBehind() + ended.output());
  }

  /** The user's processes that are still there; it has none but those of the command. */
  private static String leftBehind() throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .filter(OtherUsers::isUsers)
          .map(Path::toString)
          .reduce("", (a, b) -> a + " " + b);
    }
  }

  private static boolean isUsers(Path process) {
    try {
      return Files.getAttribute(process, "unix:uid").toString().equals(USER);
    } catch (IOException e) {
      return false;
    }
  }

  private Path own(String name) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(work.resolve(name));
    Headroom.system("chown", USER + ":" + USER, folder.toString());
    return folder;
  }
}
