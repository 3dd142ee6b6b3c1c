package dev.headroom.cli.injector.kubernetes.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.load.pod.PodContract;
import dev.headroom.load.pod.PodOutput;
import dev.headroom.load.pod.PodPhase;
import dev.headroom.load.pod.PodStatus;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Tells a pod what to do and asks it for what it has, with HTTP through the API server's port
 * forwarding.
 *
 * <p>Of the ways to reach a pod of any cluster, this one needs no storage that pods share, no
 * address of the pod that is open from here, and nothing in the image but Java, while copying by
 * {@code exec} needs {@code tar} or a shell there. A pod's log carries only what may be lost: the
 * node cuts it at a few megabytes, and others collect it. Through a connection a file can be
 * continued from where it is, so that it is here as it grows, and what a pod had written before its
 * node was taken away is kept; gzip's checksum tells whether an answer came whole.
 */
public final class PodConnection implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Of what is no more than polite. */
  private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(2);

  private static final int OK = 200;

  /** Of what goes through a local port, nothing goes through a proxy. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(TIMEOUT)
          .build();

  private final PodResource pod;
  private final String token;
  private final ObjectMapper json = new ObjectMapper();
  private LocalPortForward forward;
  private boolean isClosed;

  /**
   * @param token that the pod wants to see
   */
  PodConnection(PodResource pod, String token) {
    this.pod = pod;
    this.token = token;
  }

  public PodStatus status() throws IOException {
    return told("GET", PodContract.STATUS, BodyPublishers.noBody());
  }

  public PodStatus begin(PodPhase phase) throws IOException {
    byte[] body = json.writeValueAsBytes(phase);
    return told("PUT", PodContract.PHASE, BodyPublishers.ofByteArray(body));
  }

  /** A line for the load generator's standard input. */
  public PodStatus say(String line) throws IOException {
    return told("POST", PodContract.SAY, BodyPublishers.ofString(line));
  }

  public PodStatus stop() throws IOException {
    return told("POST", PodContract.STOP, BodyPublishers.noBody());
  }

  public PodStatus release() throws IOException {
    byte[] status = send("POST", PodContract.RELEASE, BodyPublishers.noBody(), SHORT_TIMEOUT);
    return json.readValue(status, PodStatus.class);
  }

  /** What follows a number of bytes of a file, at most so much as an answer has. */
  public byte[] read(String phase, PodOutput output, long from) throws IOException {
    String path = PodContract.FILES + phase + "/" + output.fileName() + "?from=" + from;
    byte[] answer = send("GET", path, BodyPublishers.noBody(), TIMEOUT);
    return new GZIPInputStream(new ByteArrayInputStream(answer)).readAllBytes();
  }

  private PodStatus told(String method, String path, BodyPublisher body) throws IOException {
    return json.readValue(send(method, path, body, TIMEOUT), PodStatus.class);
  }

  private byte[] send(String method, String path, BodyPublisher body, Duration timeout)
      throws IOException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base() + path))
              .header("Authorization", PodContract.authorization(token))
              .timeout(timeout)
              .method(method, body)
              .build();
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw new IOException("it answered " + method + " with " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } catch (IOException | KubernetesClientException e) {
      throw new IOException(broken(e), e);
    }
  }

  private synchronized String base() throws IOException {
    if (isClosed) {
      throw new IOException("stopped");
    }
    if (forward == null) {
      // Any free port, and of the loopback alone: left out, it would be one of every address.
      forward = pod.portForward(ShardJob.PORT, InetAddress.getLoopbackAddress(), 0);
    }
    return "http://" + forward.getLocalAddress().getHostAddress() + ":" + forward.getLocalPort();
  }

  /** Why: what the API server said of the connection tells more than that it was closed. */
  private synchronized String broken(Exception failure) {
    String reason = String.valueOf(failure.getMessage());
    if (forward != null) {
      reason =
          Stream.concat(
                  forward.getServerThrowables().stream(), forward.getClientThrowables().stream())
              .map(Throwable::getMessage)
              .filter(message -> message != null && !message.isBlank())
              .findFirst()
              .orElse(reason);
    }
    closeForward();
    return reason;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    closeForward();
  }

  /** The next request opens another. */
  private void closeForward() {
    if (forward != null) {
      try {
        forward.close();
      } catch (IOException e) {
        // It is no longer used, whatever became of it.
      }
      forward = null;
    }
  }
}
