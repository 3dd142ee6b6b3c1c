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

class HotFrameTest {
  private static final ByteBuffer PROFILE = ShopProfile.startingAt(RunBuilder.BEGIN + 20);

  private static Examined examine(RunBuilder builder) {
    return Examined.by(new HotFrame(), builder, CPU);
  }

  @Test
  void a_method_that_takes_most_of_the_jvms_cpu_is_named() {
    Cause cause = examine(RunBuilder.oneBox().profile(PROFILE)).cause();
    assertThat(cause.subject()).contains("demo.Shop.price");
    double share = cause.value("share-of-jvm-cpu");
    assertThat(share).isBetween(0.5, 1.0);
    // Two thirds of the box's CPU are the JVM's.
    assertThat(cause.strength()).isCloseTo(share * 2 / 3, within(0.02));
  }

  /** Native code that a compiler split has a dot in its name, and no method behind it. */
  @Test
  void what_is_no_java_method_is_the_work_of_its_caller() {
    ByteBuffer halves = ShopProfile.renamed(PROFILE, "price", "pri.0");
    Cause cause =
        examine(RunBuilder.oneBox().profile(ShopProfile.renamed(halves, "draw", "dr.0"))).cause();

    assertThat(cause.subject().orElseThrow()).startsWith("demo.Shop.").doesNotContain(".0");
  }

  @Test
  void on_a_box_that_the_database_fills_no_method_is_the_cause() {
    examine(
            new RunBuilder()
                .box("box-1", 1)
                .process("java", BoxProcess.Kind.JVM, 0.001)
                .process("mariadbd", BoxProcess.Kind.DATABASE, 0.006)
                .profile(PROFILE))
        .isNotHere();
  }

  @Test
  void a_pool_has_no_hot_method() {
    Examined.by(new HotFrame(), RunBuilder.oneBox().pool(4, 0.05).profile(PROFILE), POOL)
        .isNotHere();
  }

  @Test
  void without_a_profile_it_cannot_tell() {
    examine(RunBuilder.oneBox()).isLacking();
    examine(RunBuilder.oneBox().profile(ByteBuffer.allocate(10))).isLacking();
  }
}
