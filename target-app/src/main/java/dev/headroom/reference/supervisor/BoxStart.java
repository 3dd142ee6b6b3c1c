package dev.headroom.reference.supervisor;

import dev.headroom.reference.ReferenceApp;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.part.PartStart;
import dev.headroom.reference.part.ProcessSpec;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.topology.PartPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * The start of one part in one box of a system.
 *
 * @param places all of the system
 */
record BoxStart<S extends Record>(
    PartPlace place,
    S settings,
    List<PartPlace> places,
    StartedSystem system,
    StartOptions options,
    Path folder,
    int port,
    Consumer<String> tell)
    implements PartStart<S> {

  @Override
  public String box() {
    return place.box().name();
  }

  @Override
  public OptionalDouble egressBytesPerSecond() {
    Double bytes = place.box().provision().egressBytesPerSecond();
    return bytes == null ? OptionalDouble.empty() : OptionalDouble.of(bytes);
  }

  @Override
  public SeedSpec seed() {
    return options.seed();
  }

  @Override
  public <E extends Endpoint> List<E> endpoints(Role<?> needed, Class<E> kind) {
    return places.stream()
        .filter(other -> other.role().equals(needed))
        .flatMap(other -> system.endpoints(other).stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Override
  public List<String> jvmCommand(List<String> jvmArguments, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.addAll(options.jvmArguments().of(system.nameJvm(place)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ReferenceApp.class.getName(), place.role().code()));
    command.addAll(arguments);
    return command;
  }

  @Override
  public Process launch(ProcessSpec spec) throws IOException {
    return system.launch(place, spec);
  }

  @Override
  public Process launchErrand(ProcessSpec spec) throws IOException {
    return system.launchErrand(place, spec);
  }

  @Override
  public void progress(String phrase) {
    tell.accept(phrase);
  }
}
