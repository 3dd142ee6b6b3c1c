package dev.headroom.reference.supervisor;

import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.part.Part;
import dev.headroom.reference.part.PartStart;
import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.ProcessSpec;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.part.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A part as somebody would add it, to try what that takes: a shell that runs until it is stopped
 * and is ready when it says so.
 */
final class TrialPart implements Part<TrialPart.Settings> {
  /**
   * Its settings.
   *
   * @param command of the shell, which prints {@code ready}
   */
  record Settings(String command) {}

  private final Role<Settings> role;
  private final Class<? extends Endpoint> wanted;
  private final CyclicBarrier siblings;
  final AtomicInteger asked = new AtomicInteger();
  final AtomicInteger foundOfWhatItNeeds = new AtomicInteger();

  /**
   * @param wanted what it asks those that it needs for
   * @param siblings how many of it have to be in their start at the same time
   */
  TrialPart(Role<Settings> role, Class<? extends Endpoint> wanted, int siblings) {
    this.role = role;
    this.wanted = wanted;
    this.siblings = new CyclicBarrier(siblings);
  }

  @Override
  public Role<Settings> role() {
    return role;
  }

  @Override
  public RunningPart start(PartStart<Settings> start) throws IOException, InterruptedException {
    try {
      siblings.await(30, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new IOException("its sibling is not started at the same time", e);
    }
    role.needs()
        .forEach(need -> foundOfWhatItNeeds.addAndGet(start.endpoints(need.role(), wanted).size()));
    Path output = start.folder().resolve("out.log");
    start.launch(
        new ProcessSpec(
            "sh",
            ProcessKind.OTHER,
            List.of("/bin/sh", "-c", start.settings().command()),
            Map.of(),
            output));
    return new Running(output, new AtomicInteger(), asked);
  }

  /** Not ready when asked the first time, and then when its shell has said so. */
  private record Running(Path said, AtomicInteger askedOfThis, AtomicInteger asked)
      implements RunningPart {
    @Override
    public Optional<String> notReady() {
      asked.incrementAndGet();
      return askedOfThis.incrementAndGet() > 1 && isSaid()
          ? Optional.empty()
          : Optional.of("not yet");
    }

    private boolean isSaid() {
      try {
        return Files.readString(said).contains("ready");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<Endpoint> endpoints() {
      return List.of();
    }
  }
}
