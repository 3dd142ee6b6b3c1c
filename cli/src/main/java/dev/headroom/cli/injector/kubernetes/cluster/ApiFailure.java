package dev.headroom.cli.injector.kubernetes.cluster;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Optional;

/** What a cluster answered where it did not do what it was asked to. */
public final class ApiFailure {
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;
  private static final int TOO_MANY_REQUESTS = 429;

  private ApiFailure() {}

  /**
   * @param what was asked for, such as "the Job x cannot be created"
   * @return what the cluster refused is the user's to mend; that it does not answer is a failure
   */
  public static RuntimeException of(String what, KubernetesClientException failure) {
    String line = "Kubernetes: " + what + ": " + reason(failure);
    return isRefusal(failure) ? new RefusedException(line) : new FailedException(line, failure);
  }

  /** Whether asking again cannot help, unlike where the API server has too much to do. */
  static boolean isRefusal(KubernetesClientException failure) {
    return failure.getCode() >= CLIENT_ERRORS
        && failure.getCode() < SERVER_ERRORS
        && failure.getCode() != TOO_MANY_REQUESTS;
  }

  /** The API server's own words; where it gave none, those of the connection to it. */
  static String reason(KubernetesClientException failure) {
    if (failure.getStatus() != null && failure.getStatus().getMessage() != null) {
      return failure.getStatus().getMessage();
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
  }
}
