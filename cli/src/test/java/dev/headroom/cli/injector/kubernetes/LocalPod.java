package dev.headroom.cli.injector.kubernetes;

import dev.headroom.load.pod.PodContract;
import dev.headroom.load.pod.PodMain;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A pod as a node would run it, as a process of this machine: the image's main class. */
final class LocalPod {
  private final Process process;
  private final int port;
  private final List<String> printed = new CopyOnWriteArrayList<>();

  private LocalPod(Process process, int port) {
    this.process = process;
    this.port = port;
    Thread reader = new Thread(this::read, "local-pod");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it with what its spec says of its environment and its volumes. */
  static LocalPod start(int index, PodSpec spec, Secret input, Secret secret, Path folder)
      throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("input"));
    for (Map.Entry<String, String> file : input.getData().entrySet()) {
      Files.write(inputs.resolve(file.getKey()), Base64.getDecoder().decode(file.getValue()));
    }
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PodMain.class.getName())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    for (EnvVar variable : spec.getContainers().get(0).getEnv()) {
      environment.put(variable.getName(), variable.getValue());
    }
    environment.putAll(secret.getStringData());
    environment.put(PodContract.INDEX, Integer.toString(index));
    // A node gives each pod its own folders and its own loopback.
    environment.put(PodContract.INPUT, inputs.toString());
    environment.put(PodContract.WORK, Files.createDirectories(folder.resolve("work")).toString());
    environment.put(PodContract.PORT, Integer.toString(port));
    return new LocalPod(builder.start(), port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        printed.add(Instant.now() + " " + line);
      }
    } catch (IOException e) {
      // Ended.
    }
  }

  int port() {
    return port;
  }

  /** What it printed so far, each line with its time, as a node keeps it. */
  String log() {
    return printed.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Tells it to end, as a node does. */
  Process terminate() {
    process.destroy();
    return process;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its node is gone. */
  Process kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    return process.destroyForcibly();
  }
}
