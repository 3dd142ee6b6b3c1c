package dev.headroom.cli.accuracy.foreign;

import com.example.shop.ShopApplication;
import dev.headroom.load.KnownCapacityServer;
import dev.headroom.profiler.collect.Await;
import dev.headroom.profiler.collect.database.postgres.PostgresInstallations;
import dev.headroom.profiler.collect.database.postgres.PostgresServer;
import dev.headroom.reference.box.BoxGroup;
import dev.headroom.reference.box.BudgetSupport;
import dev.headroom.reference.machine.FolderTree;
import dev.headroom.reference.machine.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shop, its PostgreSQL and its partner; the first two share a box with a CPU budget. */
final class ForeignShop implements AutoCloseable {
  static final double CORES = 0.8;

  private static final String DATABASE = "shop";
  private static final Duration PARTNER = Duration.ofMillis(30);
  private static final long WARM_UP_SECONDS = 30;
  private static final int CLIENTS = 3;

  private final Path folder = Files.createTempDirectory("headroom-foreign");
  private final List<AutoCloseable> parts = new ArrayList<>();
  private final int port = LoopbackPort.free();
  private BoxGroup group;
  private PostgresServer database;
  private Process service;

  private ForeignShop() throws IOException {}

  /** Starts it, warms it up, and then holds it to its budget. */
  static ForeignShop start(ForeignCase known) throws Exception {
    ForeignShop shop = new ForeignShop();
    try {
      shop.startParts(known);
      shop.warmUp();
      shop.group.limit(CORES);
    } catch (Exception e) {
      shop.close();
      throw e;
    }
    return shop;
  }

  private void startParts(ForeignCase known) throws Exception {
    parts.add(() -> FolderTree.delete(folder));
    String name = "foreign-" + ProcessHandle.current().pid() + "-" + port;
    group = BudgetSupport.detect().budgets().create(name, folder.resolve("box"));
    parts.add(group);
    startDatabase();
    KnownCapacityServer partner = new KnownCapacityServer(1, PARTNER);
    parts.add(partner);
    List<String> command = new ArrayList<>(java());
    command.addAll(known.settings());
    command.add("--server.port=" + port);
    command.add("--spring.datasource.url=" + database.url(DATABASE));
    command.add("--spring.datasource.username=shop");
    command.add("--shop.flaw=" + known.flaw());
    command.add("--shop.partner=" + partner.baseUrl());
    Path log = folder.resolve("service.log");
    service =
        new ProcessBuilder(group.inside(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    parts.add(this::stopService);
    try {
      Await.until(() -> get("/orders/1") == 200);
    } catch (AssertionError e) {
      throw new IOException("the shop does not start: " + Files.readString(log), e);
    }
  }

  private void startDatabase() throws Exception {
    List<Path> installations = PostgresInstallations.find(folder);
    database =
        PostgresServer.start(
            installations.get(installations.size() - 1),
            folder.resolve("database"),
            group::inside,
            "shared_preload_libraries=pg_stat_statements",
            "shared_buffers=128MB");
    parts.add(database);
    database.execute(
        "postgres",
        "CREATE ROLE shop LOGIN",
        "CREATE DATABASE " + DATABASE + " OWNER shop",
        "CREATE ROLE monitor LOGIN",
        "GRANT pg_monitor, pg_read_all_data TO monitor");
    database.execute(DATABASE, "CREATE EXTENSION pg_stat_statements");
  }

  private static List<String> java() throws Exception {
    Path classes =
        Path.of(ShopApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    // Of classes that are in no jar yet, the jar is what an earlier build left.
    Path target = classes.getParent();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-jar",
        target.resolve("headroom-foreign-app.jar").toString());
  }

  private void stopService() throws InterruptedException {
    service.destroy();
    if (!service.waitFor(10, TimeUnit.SECONDS)) {
      service.destroyForcibly().waitFor();
    }
  }

  private int get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url().resolve(path)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /**
   * What a JVM compiles, it compiles before the measurement, as in a service that runs for days.
   */
  private void warmUp() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      clients.add(new Thread(() -> load(client, end)));
    }
    clients.forEach(Thread::start);
    for (Thread client : clients) {
      client.join();
    }
  }

  private void load(int client, long end) {
    HttpClient http = HttpClient.newHttpClient();
    for (int i = 100 + client; System.nanoTime() < end; i++) {
      for (String path :
          List.of("/orders/" + i, "/customers/" + i + "/orders", "/customers?name=" + i)) {
        try {
          http.send(HttpRequest.newBuilder(url().resolve(path)).build(), BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
          return;
        }
      }
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** What its owner would tell Headroom of it. */
  List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--url",
                url().toString(),
                "--metrics-url",
                url() + "/actuator/prometheus",
                "--requests",
                "GET /orders/{1-60000} 4; GET /customers/{1-5000}/orders 4;"
                    + " GET /customers?name={10000-99999} 2; POST /customers/{1-5000}/orders 1",
                "--pid",
                Long.toString(service.pid()),
                "--pid",
                Long.toString(database.pid()),
                "--cores",
                Double.toString(CORES),
                "--db-url",
                database.url(DATABASE)));
    group.cpuFolder().ifPresent(cpu -> options.addAll(List.of("--cgroup", cpu.toString())));
    return options;
  }

  /** In the order opposite to that of the start. */
  @Override
  public void close() throws Exception {
    for (int i = parts.size() - 1; i >= 0; i--) {
      parts.get(i).close();
    }
  }
}
