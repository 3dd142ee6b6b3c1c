package dev.headroom.cli.accuracy.live;

import dev.headroom.cli.option.LoadSettings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * What an examination loads its systems with.
 *
 * @param seed of data and load
 * @param isShort whether it is just long enough for a verdict, shorter than a user's
 */
public record LiveLoad(long seed, boolean isShort) {
  private static final List<String> SHORT =
      List.of("--warm-up", "15", "--step", "3", "--plateau", "5");

  LoadSettings settings() {
    List<String> options = new ArrayList<>(List.of("--seed", Long.toString(seed)));
    if (isShort) {
      options.addAll(SHORT);
    }
    return CommandLine.populateCommand(new LoadSettings(), options.toArray(String[]::new));
  }
}
