package dev.headroom.cli.accuracy.foreign;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.Captured;
import dev.headroom.cli.accuracy.live.Truths;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Holds the diagnosis to a service that is not ours, from outside, as its owner would. Prints a
 * table. Arguments: the flaws to look at, all if none ({@code ok} is the shop as it ought to be);
 * the runs are left in {@code runs/foreign}.
 */
public final class ForeignExam {
  private static final String SOUND = "ok";

  /** Characters of what a cause points at. */
  private static final int BRIEF = 60;

  private ForeignExam() {}

  public static void main(String[] arguments) throws Exception {
    List<String> only = Arrays.asList(arguments);
    System.out.println("| the shop | binds | said | cause | points at | sure | req/s | right |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (ForeignCase known : ForeignCases.all()) {
      if (only.isEmpty() || only.contains(known.flaw().isEmpty() ? SOUND : known.flaw())) {
        System.out.println(row(known, measure(known, Path.of("runs", "foreign"))));
      }
    }
  }

  /** Starts the shop and measures it with a load that is just long enough. */
  static Diagnosis measure(ForeignCase known, Path runs) throws Exception {
    Captured headroom = new Captured();
    Path folder = runs.resolve(known.flaw().isEmpty() ? SOUND : known.flaw());
    try (ForeignShop shop = ForeignShop.start(known)) {
      List<String> words = new ArrayList<>(List.of("run", "--json", "--runs", folder.toString()));
      words.addAll(List.of("--warm-up", "8", "--step", "3", "--plateau", "5", "--max-users", "64"));
      words.addAll(shop.options());
      headroom.run(words.toArray(String[]::new));
    }
    if (headroom.out().isBlank()) {
      throw new IOException(known + ": " + headroom.err());
    }
    return Json.documents().readValue(headroom.out(), Diagnosis.class);
  }

  /** A statement's begin tells which one it is. */
  private static String brief(String subject) {
    return subject.length() <= BRIEF ? subject : subject.substring(0, BRIEF) + "…";
  }

  private static String row(ForeignCase known, Diagnosis diagnosis) {
    String mark =
        known.truths().isRight(diagnosis)
            ? "yes"
            : known.truths().isResourceRight(diagnosis) ? "resource" : "no";
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %.0f %% | %.0f | %s |",
        known,
        known.truths().all().get(0).type().code(),
        Truths.named(diagnosis)
            .map(resource -> resource.type().code())
            .orElseGet(() -> diagnosis.verdict().kind().code()),
        diagnosis.verdict().cause().map(Cause::rule).orElse("none"),
        diagnosis.verdict().cause().flatMap(Cause::subject).map(ForeignExam::brief).orElse(""),
        100 * diagnosis.verdict().probability(),
        diagnosis.load().knee().map(knee -> knee.xMaxPerSecond().estimate()).orElse(0.0),
        mark);
  }
}
