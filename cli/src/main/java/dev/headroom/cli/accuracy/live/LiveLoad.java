package dev.headroom.cli.accuracy.live;

import dev.headroom.cli.option.LoadSettings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * What an examination loads its systems with.
 *
 * @param seed of data and load
 * @param isShort whether it is that of {@code headroom run --quick}
 */
public record LiveLoad(long seed, boolean isShort) {
  LoadSettings settings() {
    List<String> options = new ArrayList<>(List.of("--seed", Long.toString(seed)));
    if (isShort) {
      options.add("--quick");
    }
    return CommandLine.populateCommand(new LoadSettings(), options.toArray(String[]::new));
  }
}
