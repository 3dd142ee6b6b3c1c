package dev.headroom.cli.attack;

import dev.headroom.cli.attack.FailingTarget.Way;
import dev.headroom.cli.attack.Headroom.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All attacks, and a table of what came of them. */
final class Attack {
  private static final int DAMAGES = 200;
  private static final int KILLS = 50;
  private static final double TOLERANCE = 0.25;
  private static final Duration MOST = Duration.ofMinutes(5);

  private final Path work;
  private Path undamaged;
  private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();

  private Attack(Path work) {
    this.work = work;
  }

  /** Arguments: how many damages, targets that fail, kills, full disks, users; all without any. */
  public static void main(String[] args) throws Exception {
    Attack attack = new Attack(Files.createTempDirectory("headroom-attack"));
    attack.damages(number(args, 0, DAMAGES));
    attack.targets(number(args, 1, Integer.MAX_VALUE));
    attack.kills(number(args, 2, KILLS));
    attack.fullDisks(number(args, 3, Integer.MAX_VALUE));
    attack.otherUsers(number(args, 4, Integer.MAX_VALUE));
    attack.print();
    boolean allHold =
        attack.outcomes.values().stream().flatMap(List::stream).allMatch(Attack::holds);
    System.exit(allHold ? 0 : 1);
  }

  private static int number(String[] args, int index, int byDefault) {
    return args.length > index ? Integer.parseInt(args[index]) : byDefault;
  }

  private static boolean holds(Outcome outcome) {
    return outcome.kind().holds();
  }

  private void note(String group, Outcome outcome) {
    outcomes.computeIfAbsent(group, g -> new ArrayList<>()).add(outcome);
    System.err.println(outcome.kind() + "  " + outcome.attack());
  }

  /** A short run of the reference system, undamaged. */
  static Path record(Path work) throws IOException, InterruptedException {
    Path runs = Files.createDirectories(work.resolve("undamaged"));
    Ended ended =
        Headroom.run(
            work.resolve("undamaged.txt"),
            MOST,
            "run",
            "--warm-up",
            "10",
            "--step",
            "3",
            "--plateau",
            "5",
            "--runs",
            runs.toString());
    try (Stream<Path> children = Files.list(runs)) {
      return children
          .filter(child -> Files.exists(child.resolve("diagnosis.json")))
          .findFirst()
          .orElseThrow(() -> new IOException(ended.output()));
    }
  }

  private void damages(int count) throws IOException, InterruptedException {
    if (count == 0) {
      return;
    }
    DamagedRuns damaged = new DamagedRuns(undamaged(), work, TOLERANCE);
    for (long seed = 1; seed <= count; seed++) {
      note("damaged runs", damaged.attack(seed));
    }
  }

  private void targets(int most) throws IOException, InterruptedException {
    TargetFailures failures = new TargetFailures(work);
    int done = 0;
    for (Way way : Way.values()) {
      for (TargetFailures.Begin begin : TargetFailures.Begin.values()) {
        if (done++ < most) {
          note("targets that fail", failures.attack(way, begin));
        }
      }
    }
  }

  private void kills(int count) throws IOException, InterruptedException {
    Kills kills = new Kills(work);
    for (long seed = 1; seed <= count; seed++) {
      note("kills", kills.attack(seed));
    }
  }

  private void fullDisks(int most) throws IOException, InterruptedException {
    if (most > 0 && !Headroom.isRoot()) {
      System.err.println("no full disk: only root may mount one");
      return;
    }
    for (int megabytes : List.of(1, 2, 4, 8).subList(0, Math.min(4, most))) {
      note("a full disk", FullDisk.attack(work, megabytes));
    }
  }

  private void otherUsers(int most) throws IOException, InterruptedException {
    if (most == 0) {
      return;
    }
    if (!Headroom.isRoot()) {
      System.err.println("no other users: only root may become one");
      return;
    }
    OtherUsers users = new OtherUsers(work);
    note("other users", users.foreignRun(undamaged()));
    note("other users", users.spaceInHome());
    note("other users", users.foreignHome());
  }

  private Path undamaged() throws IOException, InterruptedException {
    if (undamaged == null) {
      undamaged = record(work);
    }
    return undamaged;
  }

  private void print() {
    System.out.println(
        "| attack | number | right answer | says that it failed | says that it cannot tell |"
            + " refused in a line | wrong answer | stack trace | left something | hung |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    outcomes.forEach(
        (group, all) -> {
          StringBuilder row = new StringBuilder("| " + group + " | " + all.size() + " |");
          for (Outcome.Kind kind : Outcome.Kind.values()) {
            row.append(' ').append(all.stream().filter(o -> o.kind() == kind).count()).append(" |");
          }
          System.out.println(row);
        });
    outcomes.values().stream()
        .flatMap(List::stream)
        .filter(outcome -> !holds(outcome))
        .forEach(o -> System.out.println("- " + o.kind() + ": " + o.attack() + "\n" + o.detail()));
  }
}
