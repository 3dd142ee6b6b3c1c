package dev.headroom.cli.ledger;

import dev.headroom.dashboards.RunHistory;
import dev.headroom.run.RunDirectory;
import java.io.IOException;

/** What stands beside a run, for its reports. */
public final class RunHistories {
  private RunHistories() {}

  /** All that is known of a run. */
  public static RunHistory of(RunDirectory run) throws IOException {
    String id = run.manifest().id();
    return new RunHistory(
        Ledger.beside(run.root()).lastFor(SystemLabel.of(run), id).map(Promise::applied),
        ProofLog.beside(run.root()).about(id));
  }
}
