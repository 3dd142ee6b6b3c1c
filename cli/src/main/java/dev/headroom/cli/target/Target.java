package dev.headroom.cli.target;

import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.run.Box;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something under test that answers, until it is closed. */
public interface Target extends AutoCloseable {
  /** How a reader names it. */
  String name();

  URI baseUrl();

  /** Its servers, for the manifest. */
  List<Box> boxes();

  /** The same, and how they can be watched. */
  List<WatchedBox> watched();

  /** How CPU budgets are enforced, as a manifest names it. */
  String budgets();

  /** Why its boxes run without the budgets that they should have; empty if that is not so. */
  Optional<String> budgetsUnavailable();

  /** Holds its boxes to their budgets; nothing where there are none. */
  void applyBudgets() throws IOException;

  /**
   * Holds one of its boxes to another CPU budget while it runs.
   *
   * @param box of the same name, with that budget
   * @throws UnsupportedOperationException if it was not started here
   */
  default void holdTo(BoxSpec box) throws IOException {
    throw new UnsupportedOperationException("no budget of " + name() + " can be changed");
  }

  /** What could not be had of it to look into, such as a profile, and why; a sentence each. */
  List<String> lacking();

  /** What only it knows of itself and the load needs, as properties of the simulations. */
  Map<String, String> loadProperties();

  /**
   * Writes beside a run what it takes to start the same system again; nothing where it was not
   * started here.
   */
  default void leaveCopy(RunDirectory run) throws IOException {}

  /** Lets go of it; what was started is stopped. */
  @Override
  void close() throws IOException;
}
