package dev.headroom.reference.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command that was really run. */
record Ended(int exit, String output, long pid) {
  static Ended run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output, process.pid());
  }
}
