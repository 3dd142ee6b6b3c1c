package dev.headroom.load.pod;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A phase as one pod is to run it.
 *
 * @param name of the phase, and of the folder in which its load generator writes
 * @param simulation class name of the Gatling simulation
 * @param properties what that is told, but for where it writes
 * @param files properties whose value is a file, with its name in the input folder
 */
public record PodPhase(
    String name, String simulation, Map<String, String> properties, Map<String, String> files) {
  public PodPhase {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("no name of a phase: '" + name + "'");
    }
    properties = Map.copyOf(properties);
    files = Map.copyOf(files);
  }

  /** The simulation's properties where its files lie in that folder. */
  Map<String, String> propertiesIn(Path folder) {
    Map<String, String> all = new TreeMap<>(properties);
    files.forEach((name, file) -> all.put(name, folder.resolve(file).toString()));
    return all;
  }
}
