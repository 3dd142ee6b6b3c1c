package dev.headroom.load.system;

import dev.headroom.load.answer.Take;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it is written.
 *
 * @param method of HTTP
 * @param path with places such as {@code {1-500}}, see {@link dev.headroom.load.template.Places}
 * @param name under which it is reported
 * @param weight share among the weights of all
 * @param body with the same places
 * @param headers by name, with values from the environment already in them
 * @param check what an answer has to be
 * @param takes values that the later steps of its journey take from the answer
 */
public record RequestSpec(
    String method,
    String path,
    String name,
    double weight,
    Optional<String> body,
    Map<String, String> headers,
    Check check,
    List<Take> takes) {
  public RequestSpec {
    headers = Map.copyOf(headers);
    takes = List.copyOf(takes);
  }

  /**
   * What an answer has to be.
   *
   * @param status the one status that is right; any below 400 if empty
   * @param contains text that its body holds
   */
  public record Check(Optional<Integer> status, Optional<String> contains) {
    /** Any answer that is no error. */
    public static final Check NONE = new Check(Optional.empty(), Optional.empty());
  }

  /** Headers hold tokens: nothing prints them. */
  @Override
  public String toString() {
    return name;
  }
}
