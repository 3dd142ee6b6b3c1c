package dev.headroom.reference.part;

import dev.headroom.reference.data.SeedSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a part is given to start in one box.
 *
 * @param <S> its settings
 */
public interface PartStart<S extends Record> {
  /** Name of the box. */
  String box();

  S settings();

  /** What the box's link carries, bytes a second; empty for as much as the machine can. */
  OptionalDouble egressBytesPerSecond();

  /** What data there are to be. */
  SeedSpec seed();

  /** A folder of this part in this box alone; it is there, and removed in the end. */
  Path folder();

  /** The TCP port on loopback that it is to listen on; the same one whenever it is asked for. */
  int port();

  /** Endpoints of one kind that a needed role has, those of all its boxes. */
  <E extends Endpoint> List<E> endpoints(Role<?> needed, Class<E> kind);

  /**
   * The command that runs this role of the reference system in a JVM.
   *
   * @param jvmArguments beyond those that were asked for, such as a profiler's
   * @param arguments of the role
   */
  List<String> jvmCommand(List<String> jvmArguments, List<String> arguments) throws IOException;

  /**
   * Starts a process in the box, to run until the system is stopped. It is noted for those who
   * clean up before its program begins. Its standard input ends when this process does.
   */
  Process launch(ProcessSpec spec) throws IOException;

  /** The same for an errand that ends by itself: outside the box, and nothing to be watched. */
  Process launchErrand(ProcessSpec spec) throws IOException;

  /** Says in a short phrase what is being done. */
  void progress(String phrase);
}
