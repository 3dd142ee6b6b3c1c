package dev.headroom.profiler.responses.gatling.sample;

import io.gatling.app.Gatling;

/**
 * Runs {@link SampleSimulation} or {@link AssertingSimulation} against {@link SampleServer}; the
 * arguments are the simulation's simple name and a folder.
 */
public final class SampleRun {
  private SampleRun() {}

  public static void main(String[] arguments) throws Exception {
    // Gatling ends the JVM, and with it the server.
    System.setProperty("sample.url", new SampleServer().url());
    String simulation = SampleRun.class.getPackageName() + "." + arguments[0];
    Gatling.main(new String[] {"-s", simulation, "-rf", arguments[1], "-nr"});
  }
}
