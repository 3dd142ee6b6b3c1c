package dev.headroom.analysis.cause.jvm;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.simulation.profile.SimProfile;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotLibraryTest {
  /**
   * A service whose method has a library do so much of its work, in many methods; the rest is the
   * server's and a database driver's.
   */
  private static RunBuilder service(double inLibrary, String caller) {
    return service(inLibrary, caller, 40);
  }

  private static RunBuilder service(double inLibrary, String caller, int methods) {
    SimProfile profile = new SimProfile(RunBuilder.BEGIN);
    for (int i = 0; i < 1000; i++) {
      double at = RunBuilder.BEGIN + 20 + i / 20.0;
      List<String> base = List.of("java.lang.Thread.run", "org.server.core.Server.handle");
      List<String> rest =
          i % 2 == 0
              ? base
              : List.of(
                  base.get(0), base.get(1), "shop.Posts.read", "org.postgresql.core.Query.send");
      List<String> work =
          List.of(base.get(0), base.get(1), caller, "org.json.text.Writer.write" + i % methods);
      profile.cpu(at, i % 100 < 100 * inLibrary ? work : rest);
    }
    ByteBuffer recording = profile.recording(RunBuilder.BEGIN + 124);
    return RunBuilder.oneBox().profile(recording);
  }

  @Test
  void work_that_is_spread_over_a_library_is_its_callers() {
    Cause cause = Examined.by(new HotLibrary(), service(0.6, "shop.Export.all"), CPU).cause();

    assertThat(cause.subject()).contains("shop.Export.all → org.json.text");
    assertThat(cause.value("share-of-jvm-cpu")).isCloseTo(0.6, within(0.02));
    // Two thirds of the box's CPU are the JVM's.
    assertThat(cause.strength()).isCloseTo(0.4, within(0.02));
    assertThat(new HotLibrary().headline(cause)).startsWith("60 % of the JVM's CPU");
  }

  @Test
  void one_method_of_a_library_is_no_matter_of_the_whole() {
    RunBuilder packs = service(0.6, "shop.Export.all", 1);

    Examined.by(new HotLibrary(), packs, CPU).isNotHere();
    assertThat(Examined.by(new HotFrame(), packs, CPU).cause().subject())
        .contains("shop.Export.all → org.json.text.Writer.write0");
  }

  @Test
  void a_library_that_takes_no_more_than_usual_is_no_cause() {
    Examined.by(new HotLibrary(), service(0.25, "shop.Export.all"), CPU).isNotHere();
  }

  @Test
  void what_the_server_itself_does_and_what_a_driver_does_is_nobodys_library() {
    Examined.by(new HotLibrary(), service(0, "shop.Export.all"), CPU).isNotHere();
    Examined.by(new HotLibrary(), RunBuilder.oneBox(), CPU).isLacking();
  }
}
