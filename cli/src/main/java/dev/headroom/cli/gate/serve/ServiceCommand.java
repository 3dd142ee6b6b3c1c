package dev.headroom.cli.gate.serve;

import dev.headroom.cli.failure.RefusedException;
import java.util.List;

/**
 * A command that starts a service.
 *
 * @param option that gave it, for messages
 * @param words program and arguments; one of them has {@link #PORT} in it
 */
public record ServiceCommand(String option, List<String> words) {
  /** Where the port goes that the service has to listen on. */
  public static final String PORT = "{port}";

  public ServiceCommand {
    words = List.copyOf(words);
  }

  /**
   * Of a command line, which is split like a shell does, without one.
   *
   * @throws RefusedException if it has no word, a quotation does not end, or it has no place for
   *     the port
   */
  public static ServiceCommand parse(String option, String line) {
    List<String> words = CommandWords.split(option, line);
    if (words.stream().noneMatch(word -> word.contains(PORT))) {
      throw new RefusedException(
          option
              + ": where does the port go? Every run has its own: write {port}, as in"
              + " 'java -jar app.jar --server.port={port}'");
    }
    return new ServiceCommand(option, words);
  }

  /** The words with a port in its place. */
  List<String> at(int port) {
    return words.stream().map(word -> word.replace(PORT, Integer.toString(port))).toList();
  }

  /** Its arguments may hold what nobody else should read. */
  @Override
  public String toString() {
    return words.get(0);
  }
}
