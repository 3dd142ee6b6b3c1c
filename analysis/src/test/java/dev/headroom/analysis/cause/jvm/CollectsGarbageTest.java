package dev.headroom.analysis.cause.jvm;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.profile.ShopProfile;
import dev.headroom.run.BoxProcess;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class CollectsGarbageTest {
  private static Examined examine(RunBuilder builder) {
    return Examined.by(new CollectsGarbage(), builder, CPU);
  }

  @Test
  void a_jvm_that_stands_still_for_its_collections_is_found_with_what_a_request_allocates() {
    Cause cause = examine(RunBuilder.oneBox().garbage(0.6, 2e6)).cause();

    assertThat(cause.value("share-of-time")).isCloseTo(0.6, within(0.01));
    assertThat(cause.value("allocated-per-request")).isCloseTo(2e6, within(1e5));
    // Two thirds of the box's CPU are the JVM's.
    assertThat(cause.strength()).isCloseTo(0.4, within(0.02));
    assertThat(new CollectsGarbage().headline(cause))
        .isEqualTo(
            "60 % of the JVM's time goes into allocating and collecting garbage; a request allocates"
                + " 2.00 MB");
  }

  @Test
  void the_collections_of_an_ordinary_service_are_no_cause() {
    examine(RunBuilder.oneBox().garbage(0.03, 1e5)).isNotHere();
  }

  @Test
  void a_box_that_the_database_fills_has_none() {
    examine(
            new RunBuilder()
                .box("box-1", 1)
                .process("java", BoxProcess.Kind.JVM, 0.0005)
                .process("mariadbd", BoxProcess.Kind.DATABASE, 0.004)
                .garbage(0.6, 2e6))
        .isNotHere();
    Examined.by(new CollectsGarbage(), RunBuilder.oneBox().pool(4, 0.05).garbage(0.6, 2e6), POOL)
        .isNotHere();
  }

  /** Without its pauses, the samples of the collector's own threads tell. */
  @Test
  void a_profile_tells_it_too() {
    ByteBuffer profile = ShopProfile.startingAt(RunBuilder.BEGIN + 20);

    examine(RunBuilder.oneBox().profile(profile)).isNotHere();
  }

  @Test
  void without_pauses_and_profile_it_cannot_tell() {
    examine(RunBuilder.oneBox()).isLacking();
  }
}
