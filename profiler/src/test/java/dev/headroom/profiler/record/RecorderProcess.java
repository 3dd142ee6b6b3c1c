package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.run.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Records the machine until it is killed. */
final class RecorderProcess {
  private RecorderProcess() {}

  public static void main(String[] arguments) throws Exception {
    List<Collector<?>> collectors = new ArrayList<>(Collectors.all());
    collectors.add(PlantedCollector.sound("sound"));
    Recorder.start(RunDirectory.open(Path.of(arguments[0])), List.of(), collectors);
    new CountDownLatch(1).await();
  }
}
