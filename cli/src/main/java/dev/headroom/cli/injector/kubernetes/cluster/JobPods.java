package dev.headroom.cli.injector.kubernetes.cluster;

import dev.headroom.cli.failure.FailedException;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The pods of a Job, the newest of each index. Asked of the API server not more often than there is
 * news; for a while it may be away.
 */
public final class JobPods implements AutoCloseable {
  private static final String INDEX = "batch.kubernetes.io/job-completion-index";

  /** Creation is told to the second, and a pod may be replaced within one. */
  private static final BinaryOperator<Pod> NEWEST =
      BinaryOperator.maxBy(
          Comparator.comparing((Pod pod) -> !hasEnded(pod))
              .thenComparing(pod -> pod.getMetadata().getCreationTimestamp()));

  private final NamespacedKubernetesClient client;
  private final String job;
  private final Pace pace;
  private Map<Integer, Pod> newest = Map.of();
  private long listedNanos;
  private long answeredNanos = System.nanoTime();
  private volatile boolean isClosed;

  public JobPods(NamespacedKubernetesClient client, String job, Pace pace) {
    this.client = client;
    this.job = job;
    this.pace = pace;
    this.listedNanos = System.nanoTime() - pace.lookEvery().toNanos();
  }

  /** The newest pod of an index; empty if the Job has none. */
  public synchronized Optional<Pod> find(int index) {
    return Optional.ofNullable(all().get(index));
  }

  /** As above, asked anew. */
  public synchronized Optional<Pod> findNow(int index) {
    listedNanos = System.nanoTime() - pace.lookEvery().toNanos();
    return find(index);
  }

  /**
   * The newest pods by their indexes.
   *
   * @throws FailedException if the API server has not answered for too long
   */
  private synchronized Map<Integer, Pod> all() {
    if (isClosed) {
      throw new FailedException("stopped");
    }
    if (System.nanoTime() - listedNanos >= pace.lookEvery().toNanos()) {
      try {
        newest = list();
        answeredNanos = System.nanoTime();
      } catch (KubernetesClientException e) {
        Duration silence = Duration.ofNanos(System.nanoTime() - answeredNanos);
        if (ApiFailure.isRefusal(e) || silence.compareTo(pace.silence()) > 0) {
          throw ApiFailure.of("the pods of the Job " + job + " cannot be seen", e);
        }
      }
      listedNanos = System.nanoTime();
    }
    return newest;
  }

  private Map<Integer, Pod> list() {
    Map<Integer, Pod> found = new HashMap<>();
    for (Pod pod : client.pods().withLabel(ShardJob.LABEL, job).list().getItems()) {
      String index = pod.getMetadata().getAnnotations().get(INDEX);
      if (index != null) {
        found.merge(Integer.parseInt(index), pod, NEWEST);
      }
    }
    return found;
  }

  /** Whether a pod is of no more use. */
  static boolean hasEnded(Pod pod) {
    String phase = phase(pod);
    return pod.getMetadata().getDeletionTimestamp() != null
        || "Failed".equals(phase)
        || "Succeeded".equals(phase);
  }

  /** Whether a pod's container was started. */
  public static boolean isRunning(Pod pod) {
    return !hasEnded(pod) && "Running".equals(phase(pod));
  }

  private static String phase(Pod pod) {
    return pod.getStatus() == null ? null : pod.getStatus().getPhase();
  }

  /** What the cluster warns of the Job itself, such as that a quota allows no more pods. */
  public List<String> warnings() {
    try {
      return client.v1().events().withField("involvedObject.name", job).list().getItems().stream()
          .filter(event -> job.equals(event.getInvolvedObject().getName()))
          .filter(event -> "Warning".equals(event.getType()))
          .map(Event::getMessage)
          .distinct()
          .toList();
    } catch (KubernetesClientException e) {
      // Who may not see events sees what became of the pods.
      return List.of();
    }
  }

  /** Nobody needs to know any more. Not under a lock: an API server may take its time. */
  @Override
  public void close() {
    isClosed = true;
  }
}
