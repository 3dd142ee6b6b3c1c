package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.ShardJob;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mock server's own objects, and what reaches into pods: logs and forwarded ports. It tells the
 * cluster of Jobs that begin and end.
 */
final class ClusterDispatcher extends Dispatcher {
  private static final Pattern INTO_A_POD =
      Pattern.compile("/api/v1/namespaces/[^/]+/pods/([^/]+)/(log|portforward)\\?.*");

  private static final Pattern JOB = Pattern.compile(".*/jobs/([^/?]+).*");
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final KubernetesCrudDispatcher objects = new KubernetesCrudDispatcher();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final MockCluster cluster;

  ClusterDispatcher(MockCluster cluster) {
    this.cluster = cluster;
  }

  void refuse(String plural, String message) {
    refused.put(plural, message);
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    Matcher pod = INTO_A_POD.matcher(request.getPath());
    if (pod.matches()) {
      return intoPod(pod.group(1), pod.group(2));
    }
    Optional<String> refusal = refusal(request);
    if (refusal.isPresent()) {
      return forbidden(refusal.get());
    }
    MockResponse response = objects.dispatch(request);
    Matcher job = JOB.matcher(request.getPath());
    if (job.matches() && request.getMethod().equals("PATCH")) {
      cluster.resumed(job.group(1));
    } else if (job.matches() && request.getMethod().equals("DELETE")) {
      cluster.deleted(job.group(1));
    }
    return response;
  }

  private Optional<String> refusal(RecordedRequest request) {
    return refused.entrySet().stream()
        .filter(entry -> request.getMethod().equals("POST"))
        .filter(entry -> request.getPath().endsWith("/" + entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static MockResponse forbidden(String message) {
    return new MockResponse()
        .setResponseCode(FORBIDDEN)
        .setBody(
            Serialization.asJson(
                new StatusBuilder()
                    .withStatus("Failure")
                    .withReason("Forbidden")
                    .withMessage(message)
                    .withCode(FORBIDDEN)
                    .build()));
  }

  private MockResponse intoPod(String name, String what) {
    LocalPod pod = cluster.running(name);
    if (pod == null && cluster.silentPort().isPresent()) {
      return what.equals("log")
          ? new MockResponse().setResponseCode(200)
          : new MockResponse()
              .withWebSocketUpgrade(new PortBridge(ShardJob.PORT, cluster.silentPort().getAsInt()));
    }
    if (pod == null) {
      return new MockResponse().setResponseCode(NOT_FOUND);
    }
    return what.equals("log")
        ? new MockResponse().setResponseCode(200).setBody(pod.log())
        : new MockResponse().withWebSocketUpgrade(new PortBridge(ShardJob.PORT, pod.port()));
  }
}
