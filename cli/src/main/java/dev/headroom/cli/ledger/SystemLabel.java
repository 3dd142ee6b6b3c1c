package dev.headroom.cli.ledger;

import dev.headroom.cli.session.RunNames;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Which system a run loaded: the target as its manifest names it, and the faults that were planted.
 * These are written beside a run and never in it, since a diagnosis must not know them.
 *
 * @param target as in the manifest
 * @param faults ids, in the order in which they were planted; none in a system as it is
 */
public record SystemLabel(String target, List<String> faults) {
  private static final String SUFFIX = ".faults";

  private static final long MAX_BYTES = 1 << 16;

  public SystemLabel {
    faults = faults == null ? List.of() : List.copyOf(faults);
  }

  /** Of a run, with the faults that stand beside it. */
  public static SystemLabel of(RunDirectory run) throws IOException {
    Path file = RunNames.beside(run, SUFFIX);
    boolean isThere =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_BYTES;
    // Bytes that are no text become replacement characters, and so the name of no fault.
    String text =
        isThere ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip() : "";
    return new SystemLabel(
        run.manifest().target(), text.isEmpty() ? List.of() : text.lines().toList());
  }

  /** Writes {@code NAME.faults} beside a run, a fault a line; nothing where none was planted. */
  public static void write(RunDirectory run, List<String> faults) throws IOException {
    if (!faults.isEmpty()) {
      Files.writeString(RunNames.beside(run, SUFFIX), String.join("\n", faults) + "\n");
    }
  }
}
