package dev.headroom.load.pod;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a pod and the process that started it have agreed on: names of environment variables, and
 * the requests that a pod answers.
 */
public final class PodContract {
  /** Variable, set by Kubernetes in every pod of an Indexed Job: which shard this is, from 0. */
  public static final String INDEX = "JOB_COMPLETION_INDEX";

  /** Variable: what a request has to show, from a Secret. */
  public static final String TOKEN = "HEADROOM_POD_TOKEN";

  /** Variable: the port of the pod's loopback on which it is asked. */
  public static final String PORT = "HEADROOM_POD_PORT";

  /** Variable: the folder with the files that phases read. */
  public static final String INPUT = "HEADROOM_POD_INPUT";

  /** Variable: the folder in which load generators write. */
  public static final String WORK = "HEADROOM_POD_WORK";

  /** {@code GET}: a {@link PodStatus} as JSON. */
  public static final String STATUS = "/status";

  /** {@code PUT} of a {@link PodPhase} as JSON: it begins, if it has not yet; answers a status. */
  public static final String PHASE = "/phase";

  /**
   * {@code POST} of a line for the load generator's standard input ({@link
   * dev.headroom.load.injector.StartWord}, {@link dev.headroom.load.injector.EndWord}); answers a
   * status.
   */
  public static final String SAY = "/say";

  /** {@code POST}: the load ends at once; answers a status. */
  public static final String STOP = "/stop";

  /**
   * {@code GET} of {@code /files/PHASE/NAME?from=N}, with a name of {@link PodOutput}: at most
   * {@link #CHUNK_BYTES} of what follows the first N bytes, in gzip's format, whose checksum tells
   * whether it came whole.
   */
  public static final String FILES = "/files/";

  /** {@code POST}: nobody needs the pod any more, and it ends. */
  public static final String RELEASE = "/release";

  /** The most of a file that one answer has. */
  public static final int CHUNK_BYTES = 4 << 20;

  private PodContract() {}

  /** What a request has in its {@code Authorization} header. */
  public static String authorization(String token) {
    return "Bearer " + token;
  }

  /** Whether a request shows the token; takes as long for a wrong one as for the right one. */
  static boolean isAllowed(String token, String shown) {
    return shown != null
        && MessageDigest.isEqual(
            authorization(token).getBytes(StandardCharsets.UTF_8),
            shown.getBytes(StandardCharsets.UTF_8));
  }
}
