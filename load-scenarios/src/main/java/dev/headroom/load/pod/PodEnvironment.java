package dev.headroom.load.pod;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the Job tells a pod in its environment.
 *
 * @param index which shard it is, from 0
 * @param port of the loopback, on which it is asked
 * @param token that a request has to show
 * @param input folder with what goes in
 * @param work folder in which the load generator writes
 */
record PodEnvironment(int index, int port, String token, Path input, Path work) {
  /**
   * @throws IllegalArgumentException naming a variable that is not set, or is no number
   */
  static PodEnvironment of(Map<String, String> variables) {
    return new PodEnvironment(
        number(variables, PodContract.INDEX),
        number(variables, PodContract.PORT),
        text(variables, PodContract.TOKEN),
        Path.of(text(variables, PodContract.INPUT)),
        Path.of(text(variables, PodContract.WORK)));
  }

  private static String text(Map<String, String> variables, String name) {
    String value = variables.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          name + " is not set: this image is started by 'headroom run --injectors kubernetes:N'");
    }
    return value;
  }

  private static int number(Map<String, String> variables, String name) {
    String value = text(variables, name);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a whole number, not '" + value + "'");
    }
  }
}
