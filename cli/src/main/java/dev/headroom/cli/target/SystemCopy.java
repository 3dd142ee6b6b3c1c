package dev.headroom.cli.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.cli.session.RunNames;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Parts;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.AtomicFile;
import dev.headroom.run.file.BoundedFile;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What it takes to start a system of a run again: a file beside the run and not in it, since it
 * says which faults were planted.
 *
 * @param topology as a topology's text
 * @param data that it began with
 */
public record SystemCopy(String topology, SeedSpec data) {
  private static final String SUFFIX = ".system.json";

  /** Of a system as it is now. */
  public static SystemCopy of(Topology topology, SeedSpec data) {
    return new SystemCopy(Topologies.format(topology), data);
  }

  /** Writes {@code NAME.system.json} beside a run. */
  public void write(RunDirectory run) throws IOException {
    AtomicFile.write(RunNames.beside(run, SUFFIX), Json.documents().writeValueAsBytes(this));
  }

  /**
   * The one beside a run; empty where there is none.
   *
   * @throws InvalidSettingException if there is one that is none
   */
  public static Optional<SystemCopy> of(RunDirectory run) throws IOException {
    Path file = RunNames.beside(run, SUFFIX);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      SystemCopy copy = Json.documents().readValue(BoundedFile.read(file), SystemCopy.class);
      if (copy == null || copy.topology() == null || copy.data() == null) {
        throw new InvalidSettingException(file + ": a topology or its data is missing");
      }
      return Optional.of(copy);
    } catch (JsonProcessingException e) {
      throw new InvalidSettingException(file + ": it is no system: " + e.getOriginalMessage());
    }
  }

  /**
   * The system's topology.
   *
   * @throws InvalidSettingException if that is none
   */
  public Topology read() {
    return Topologies.parse("the system of the run", topology, Parts.all());
  }
}
