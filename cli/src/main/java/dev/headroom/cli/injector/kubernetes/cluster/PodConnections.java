package dev.headroom.cli.injector.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The ways to all pods that were needed so far, each with its log followed. */
public final class PodConnections implements AutoCloseable {
  private final NamespacedKubernetesClient client;
  private final String token;
  private final Pace pace;
  private final Consumer<String> say;
  private final Map<String, PodConnection> open = new HashMap<>();
  private final Map<String, PodLog> logs = new HashMap<>();

  /**
   * @param token that the pods want to see
   * @param say what becomes of a line that they print
   */
  public PodConnections(
      NamespacedKubernetesClient client, String token, Pace pace, Consumer<String> say) {
    this.client = client;
    this.token = token;
    this.pace = pace;
    this.say = say;
  }

  /** The way to a pod that runs. */
  public synchronized PodConnection of(int index, Pod pod) {
    String name = pod.getMetadata().getName();
    PodResource resource = client.pods().withName(name);
    logs.computeIfAbsent(
        name,
        key -> PodLog.follow(resource, pace, line -> say.accept("[" + (index + 1) + "] " + line)));
    return open.computeIfAbsent(name, key -> new PodConnection(resource, token));
  }

  /** Those that there are so far. */
  public synchronized List<PodConnection> all() {
    return List.copyOf(open.values());
  }

  @Override
  public synchronized void close() {
    logs.values().forEach(PodLog::close);
    open.values().forEach(PodConnection::close);
  }
}
