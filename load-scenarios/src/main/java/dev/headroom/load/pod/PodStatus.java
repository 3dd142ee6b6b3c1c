package dev.headroom.load.pod;

/**
 * What a pod says of itself.
 *
 * @param index which shard it is, from 0
 * @param phase the last that it was told to run; empty before the first
 * @param state how far it is
 * @param isReady whether its load generator waits to be told when to begin, or has been
 * @param exitCode of the phase's load generator, of {@link dev.headroom.load.injector.ExitCode}, or
 *     128 + n of signal n; only once it has ended
 * @param clockMillis the pod's clock, epoch milliseconds
 */
public record PodStatus(
    int index, String phase, State state, boolean isReady, int exitCode, long clockMillis) {
  /** How far a pod is. */
  public enum State {
    /** Ready for its first phase. */
    WAITING,
    /** The phase's load generator runs. */
    RUNNING,
    /** It has ended; the next phase can begin. */
    ENDED,
    /**
     * Kubernetes needs the pod's place: its load has ended, and its files are there for seconds.
     */
    LEAVING
  }
}
