package dev.headroom.analysis.diagnosis;

/**
 * Something that requests use and that can run out.
 *
 * @param box where it is
 * @param resource what it is: {@code cpu}, {@code db connections}, {@code request threads} …
 */
public record ResourceId(String box, String resource) {
  @Override
  public String toString() {
    return box + " " + resource;
  }
}
