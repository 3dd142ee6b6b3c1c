package dev.headroom.analysis.remedy.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.cause.database.PagesFromDisk;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.KnownSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuneDatabaseTest {
  private static final ResourceId DISK = new ResourceId("box-1", ResourceType.DISK);
  private static final SystemModel MODEL =
      KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.002)));

  @Test
  void more_memory_for_pages_is_proposed_without_a_promise() {
    RemedyEffect effect =
        new TuneDatabase()
            .propose(MODEL, DISK, KnownSystem.found(PagesFromDisk.ID, DISK, ""))
            .orElseThrow();
    assertThat(effect.parameters()).containsEntry("bufferPoolTimes", "4");
    assertThat(effect.effect()).isEmpty();
  }

  @Test
  void a_disk_that_is_busy_with_something_else_is_no_reason() {
    assertThat(new TuneDatabase().propose(MODEL, DISK, KnownSystem.nothing())).isEmpty();
  }
}
