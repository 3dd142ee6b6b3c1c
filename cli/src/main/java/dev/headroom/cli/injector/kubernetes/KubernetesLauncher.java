package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.injector.kubernetes.cluster.Cluster;
import dev.headroom.cli.injector.kubernetes.cluster.ClusterJob;
import dev.headroom.cli.injector.kubernetes.cluster.JobPods;
import dev.headroom.cli.injector.kubernetes.cluster.KubernetesOptions;
import dev.headroom.cli.injector.kubernetes.cluster.Pace;
import dev.headroom.cli.injector.kubernetes.cluster.PodConnections;
import dev.headroom.cli.injector.kubernetes.cluster.ShardJob;
import dev.headroom.cli.injector.shard.ShardFiles;
import dev.headroom.cli.injector.shard.ShardLauncher;
import dev.headroom.cli.injector.shard.ShardedPhase;
import dev.headroom.cli.injector.shard.StartedShards;
import dev.headroom.load.pod.PodContract;
import dev.headroom.load.pod.PodPhase;
import dev.headroom.load.traffic.Shard;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * Injectors in a Kubernetes cluster: an Indexed Job of as many pods as there are shards, for all
 * phases of a run. Pods are placed and started once, since that takes from seconds to minutes, in
 * which a warm target would grow cold; what a phase is, and when it begins, they are told when it
 * is known, each through a connection of its own ({@link
 * dev.headroom.cli.injector.kubernetes.cluster.PodConnection} says why so). Each phase is a process
 * of its own in the pod, for which nothing is other than on this machine.
 *
 * <p>The Job is created before the first phase, and before each all pods have to answer: the agreed
 * instant is told to pods that answer, so that waiting for a place does not count. A pod that is
 * started again asks for nothing: it is found, and told what the others were told.
 */
public final class KubernetesLauncher implements ShardLauncher {
  /** Enough for a JVM with Gatling on one core of a node that does other things too. */
  private static final Duration START_MARGIN = Duration.ofSeconds(60);

  /** What an API server takes at most for a request, on a day on which a test makes sense. */
  private static final Duration AT_A_DISTANCE = Duration.ofSeconds(3);

  private static final Duration TELLING_ONE = Duration.ofMillis(100);
  private static final int TELLERS = 16;

  /** For the pods to be told that they may end; those that are not, end with their Job. */
  private static final Duration RELEASING = Duration.ofSeconds(5);

  private static final int TOKEN_BYTES = 24;
  private static final int NAME_BYTES = 5;

  private final NamespacedKubernetesClient client;
  private final KubernetesOptions options;
  private final Pace pace;
  private final int shards;
  private final JobInputs inputs;
  private final ExecutorService lookers = AtOnce.threads("headroom-pod-look", AtOnce.MOST);
  private final ExecutorService tellers = AtOnce.threads("headroom-pod-word", TELLERS);
  private Optional<Injectors> injectors = Optional.empty();

  /** What there is in the cluster from the first phase on. */
  private record Injectors(
      ClusterJob job, JobPods pods, PodConnections connections, PodGathering gathering) {}

  /**
   * @param client of the cluster and the namespace; closed with this
   * @param inputs what the load reads of this machine
   */
  KubernetesLauncher(
      NamespacedKubernetesClient client,
      KubernetesOptions options,
      Pace pace,
      int shards,
      JobInputs inputs) {
    this.client = client;
    this.options = options;
    this.pace = pace;
    this.shards = shards;
    this.inputs = inputs;
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Injectors in the cluster of the kubeconfig; nothing is created yet.
   *
   * @throws dev.headroom.cli.failure.RefusedException if there is none
   */
  public static KubernetesLauncher of(KubernetesOptions options, int shards, JobInputs inputs) {
    return new KubernetesLauncher(
        Cluster.connect(options), options, Pace.of(options), shards, inputs);
  }

  @Override
  public int shards() {
    return shards;
  }

  @Override
  public boolean tellsInstant() {
    return true;
  }

  @Override
  public Duration startMargin() {
    return START_MARGIN;
  }

  @Override
  public Duration timeToTell() {
    return AT_A_DISTANCE.plus(TELLING_ONE.multipliedBy(shards / TELLERS));
  }

  @Override
  public void awaitReady(Consumer<String> say) throws InterruptedException {
    try {
      begin(say).gathering().await();
    } catch (IllegalStateException e) {
      // That its client is closed: by another thread, which has had enough of waiting.
      throw new FailedException("Kubernetes: stopped before all injectors were there", e);
    }
  }

  private synchronized Injectors begin(Consumer<String> say) {
    if (injectors.isEmpty()) {
      String name = "headroom-" + random(NAME_BYTES);
      String token = random(TOKEN_BYTES);
      Map<String, String> secrets = new TreeMap<>(inputs.secrets());
      secrets.put(PodContract.TOKEN, token);
      ShardJob spec = new ShardJob(name, shards, options, inputs.contents(), secrets);
      ClusterJob job = new ClusterJob(client, spec, say);
      JobPods pods = new JobPods(client, name, pace);
      PodConnections connections = new PodConnections(client, token, pace, say);
      PodGathering gathering = new PodGathering(shards, pods, connections, pace, say);
      injectors = Optional.of(new Injectors(job, pods, connections, gathering));
      job.create();
    }
    return injectors.orElseThrow();
  }

  @Override
  public OptionalDouble coresElsewhere() {
    return OptionalDouble.of(options.cores());
  }

  @Override
  public StartedShards start(ShardedPhase phase) throws IOException {
    Injectors ready = injectors.orElseThrow();
    List<KubernetesShard> first = new ArrayList<>();
    for (Shard shard : phase.all()) {
      Pod pod =
          ready
              .pods()
              .find(shard.index())
              .orElseThrow(
                  () -> new FailedException("Kubernetes: " + ready.job().name() + " lost a pod"));
      first.add(start(ready, phase, shard, pod, phase.files(shard)));
    }
    return new KubernetesShards(first, (lost, attempt) -> again(ready, phase, lost, attempt));
  }

  private KubernetesShard start(
      Injectors ready, ShardedPhase phase, Shard shard, Pod pod, ShardFiles places) {
    Map<String, String> properties = phase.properties(shard);
    PodPhase told =
        new PodPhase(
            phase.phase().name(), phase.phase().simulation(), properties, inputs.names(properties));
    PodWatch watch =
        new PodWatch(
            shard,
            pod.getMetadata().getName(),
            told,
            places,
            ready.pods(),
            ready.connections().of(shard.index(), pod),
            pace);
    KubernetesShard started =
        new KubernetesShard(shard, places, watch, pace.lookEvery(), lookers, tellers);
    started.isReady();
    return started;
  }

  /** In the pod that took the place of a shard's own; the instant is known by then. */
  private Optional<KubernetesShard> again(
      Injectors ready, ShardedPhase phase, KubernetesShard lost, int attempt) {
    if (lost.startAt().isEmpty()) {
      return Optional.empty();
    }
    ShardedPhase agreed = phase.startingAt(lost.startAt().get());
    return ready
        .pods()
        .find(lost.shard().index())
        .filter(JobPods::isRunning)
        .filter(pod -> !pod.getMetadata().getName().equals(lost.pod()))
        .map(
            pod ->
                start(ready, agreed, lost.shard(), pod, phase.files(lost.shard()).again(attempt)));
  }

  /** Deletes the Job and all that belongs to it; pods that can be told end at once. */
  @Override
  public void close() {
    Optional<Injectors> all;
    synchronized (this) {
      all = injectors;
    }
    all.ifPresent(
        ready -> {
          ready.pods().close();
          release(ready.connections());
          ready.job().close();
          ready.connections().close();
        });
    lookers.shutdownNow();
    tellers.shutdownNow();
    client.close();
  }

  /** Lets all pods end, as far as they can be told. */
  private static void release(PodConnections connections) {
    try {
      AtOnce.each(
          connections.all(),
          RELEASING,
          pod -> {
            try {
              pod.release();
              return true;
            } catch (IOException e) {
              // Its Job is deleted, and it with that.
              return false;
            }
          },
          false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
