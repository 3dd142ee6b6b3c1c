package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.JobPods;
import dev.headroom.reference.machine.FolderTree;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * fabric8's mock of an API server, with what it lacks of a cluster: what a Job controller and a
 * node do with an Indexed Job, where pods are processes of this machine, and the two requests that
 * reach into a pod. Objects, their owners aside, are the mock server's own.
 */
final class MockCluster implements AutoCloseable {
  static final String NAMESPACE = "load";

  /** Kept, since a logger that nobody has forgets its level. */
  private static final Logger REQUESTS = Logger.getLogger(MockWebServer.class.getName());

  private final ClusterDispatcher dispatcher = new ClusterDispatcher(this);
  private final KubernetesMockServer server =
      new KubernetesMockServer(
          new Context(), new MockWebServer(), new HashMap<>(), dispatcher, false);
  private final Map<String, LocalPod> running = new ConcurrentHashMap<>();
  private final List<LocalPod> started = new CopyOnWriteArrayList<>();
  private final ExecutorService controller = Executors.newSingleThreadExecutor();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Path folder;
  private final NamespacedKubernetesClient client;

  private volatile OptionalInt silentPort = OptionalInt.empty();
  private volatile Consumer<PodBuilder> placing = pod -> {};

  private MockCluster() throws IOException {
    REQUESTS.setLevel(Level.WARNING);
    folder = Files.createTempDirectory("headroom-cluster");
    server.init();
    client = newClient();
  }

  static MockCluster start() throws IOException {
    return new MockCluster();
  }

  /** As a user would have one. */
  NamespacedKubernetesClient newClient() {
    NamespacedKubernetesClient made = server.createClient();
    made.getConfiguration().setRequestRetryBackoffLimit(1);
    return made.inNamespace(NAMESPACE).adapt(NamespacedKubernetesClient.class);
  }

  /** Refuses to create things of a kind, as a quota does. */
  void refuse(String plural, String message) {
    dispatcher.refuse(plural, message);
  }

  /** What pods get in place of a node, from now on. */
  void place(Consumer<PodBuilder> instead) {
    placing = instead;
  }

  /** From now on pods run and never answer: whoever asks one is connected with this port. */
  void silence(int port) {
    silentPort = OptionalInt.of(port);
    place(pod -> pod.editStatus().withPhase("Running").addToConditions(ready()).endStatus());
  }

  OptionalInt silentPort() {
    return silentPort;
  }

  /** The API server is gone. */
  void die() {
    server.destroy();
  }

  LocalPod running(String pod) {
    return running.get(pod);
  }

  /** Called when a Job may start its pods. */
  void resumed(String job) {
    controller.execute(
        () -> {
          Job resumed = client.batch().v1().jobs().withName(job).get();
          for (int index = 0; index < resumed.getSpec().getParallelism(); index++) {
            startPod(resumed, index);
          }
        });
  }

  /** Called when a Job is deleted: in the foreground, its pods are before it. */
  void deleted(String job) {
    controller.execute(
        () -> {
          for (Pod pod : pods()) {
            Optional.ofNullable(running.remove(pod.getMetadata().getName()))
                .ifPresent(LocalPod::terminate);
            client.resource(pod).delete();
          }
        });
  }

  private void startPod(Job job, int index) {
    String name = job.getMetadata().getName() + "-" + index + "-" + numbers.incrementAndGet();
    PodBuilder pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(name)
            .withLabels(job.getSpec().getTemplate().getMetadata().getLabels())
            .addToAnnotations("batch.kubernetes.io/job-completion-index", Integer.toString(index))
            .withCreationTimestamp(Instant.now().toString())
            .endMetadata()
            .withSpec(job.getSpec().getTemplate().getSpec())
            .withNewStatus()
            .withPhase("Pending")
            .endStatus();
    placing.accept(pod);
    Pod created = client.resource(pod.build()).create();
    if (created.getStatus().getConditions().isEmpty()
        && created.getStatus().getContainerStatuses().isEmpty()) {
      run(created, index);
    }
  }

  private void run(Pod pod, int index) {
    String name = pod.getMetadata().getName();
    Secret input = secret(pod.getSpec().getVolumes().get(0).getSecret().getSecretName());
    Secret secret =
        secret(pod.getSpec().getContainers().get(0).getEnvFrom().get(0).getSecretRef().getName());
    try {
      running.put(name, LocalPod.start(index, pod.getSpec(), input, secret, folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    update(
        name,
        change -> change.editStatus().withPhase("Running").addToConditions(ready()).endStatus());
  }

  private Secret secret(String name) {
    return client.secrets().withName(name).get();
  }

  private static PodCondition ready() {
    return new PodConditionBuilder().withType("Ready").withStatus("True").build();
  }

  private void update(String pod, Function<PodBuilder, PodBuilder> change) {
    client.pods().withName(pod).edit(now -> change.apply(new PodBuilder(now)).build());
  }

  /** A pod's place is needed for another: it is told to end, and started again elsewhere. */
  void preempt(int index) {
    Pod taken = podOf(index);
    String name = taken.getMetadata().getName();
    update(
        name,
        pod ->
            pod.editStatus()
                .addNewCondition()
                .withType("DisruptionTarget")
                .withStatus("True")
                .withReason("PreemptionByScheduler")
                .withMessage("preempting to accommodate a higher priority pod")
                .endCondition()
                .endStatus());
    Process process = running.remove(name).terminate();
    process.onExit().thenAcceptAsync(ended -> replace(taken, index, ended.exitValue()), controller);
  }

  private void replace(Pod taken, int index, int exitCode) {
    running.remove(taken.getMetadata().getName());
    update(
        taken.getMetadata().getName(),
        pod ->
            pod.editStatus()
                .withPhase("Failed")
                .withContainerStatuses(
                    new ContainerStatusBuilder()
                        .withNewState()
                        .withNewTerminated()
                        .withExitCode(exitCode)
                        .withReason("Error")
                        .endTerminated()
                        .endState()
                        .build())
                .endStatus());
    startPod(jobs().get(0), index);
  }

  private Pod podOf(int index) {
    return pods().stream()
        .filter(JobPods::isRunning)
        .filter(pod -> pod.getMetadata().getAnnotations().containsValue(Integer.toString(index)))
        .findFirst()
        .orElseThrow();
  }

  /** Whether any pod's process lives. */
  boolean isAnyAlive() {
    return started.stream().anyMatch(LocalPod::isAlive);
  }

  /** Until the controller has done what it was told so far. */
  void settle() throws Exception {
    controller.submit(() -> {}).get();
  }

  List<Pod> pods() {
    return client.pods().list().getItems();
  }

  List<Job> jobs() {
    return client.batch().v1().jobs().list().getItems();
  }

  List<Secret> secrets() {
    return client.secrets().list().getItems();
  }

  NamespacedKubernetesClient client() {
    return client;
  }

  @Override
  public void close() throws IOException {
    controller.shutdownNow();
    started.forEach(LocalPod::kill);
    client.close();
    server.destroy();
    FolderTree.delete(folder);
  }
}
