package dev.headroom.profiler.responses.gatling.sample;

import io.gatling.app.Gatling;

/** Runs {@link SampleSimulation} against {@link SampleServer}; the argument is a folder. */
public final class SampleRun {
  private SampleRun() {}

  public static void main(String[] arguments) throws Exception {
    // Gatling ends the JVM, and with it the server.
    System.setProperty("sample.url", new SampleServer().url());
    Gatling.main(new String[] {"-s", SampleSimulation.class.getName(), "-rf", arguments[0], "-nr"});
  }
}
