package dev.headroom.analysis.evidence.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.profile.FoldedStacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarbageCollectionTest {
  /** Outermost functions of collectors' threads, as a profiler names them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "VM_GenCollectForAllocation::doit",
        "libjvm.so.VM_GenCollectForAllocation::doit",
        "libjvm.so.MemAllocator::allocate",
        "libjvm.so.OptoRuntime::new_array_nozero_C",
        "DefNewGeneration::collect",
        "G1ParScanThreadState::trim_queue_to_threshold",
        "GangWorker::loop",
        "PSPromotionManager::drain_stacks_depth",
        "SerialHeap::do_collection",
        "ShenandoahControlThread::run_service"
      })
  void a_collectors_frame_is_known(String frame) {
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of("start_thread", frame, "memcpy"), 30L,
                List.of("java.lang.Thread.run", "demo.Shop.price"), 70L));

    assertThat(stacks.shareWith(GarbageCollection::isCollector)).isCloseTo(0.3, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo.PSQL.query",
        "org.postgresql.core.v3.QueryExecutorImpl.execute",
        "CompileBroker::compiler_thread_loop",
        "Parse::do_call"
      })
  void what_is_none_is_not_taken_for_one(String frame) {
    assertThat(GarbageCollection.isCollector(frame)).isFalse();
  }

  @Test
  void no_samples_have_no_share() {
    assertThat(FoldedStacks.of(Map.of()).shareWith(frame -> true)).isNaN();
  }
}
