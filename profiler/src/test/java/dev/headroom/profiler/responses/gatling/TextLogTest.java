package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.responses.UnreadableLogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLogTest {
  @TempDir private Path folder;
  private final List<String> seen = new ArrayList<>();
  private final List<byte[]> asserted = new ArrayList<>();

  private final LogVisitor visitor =
      new LogVisitor() {
        @Override
        public void run(GatlingRun run) {
          seen.add("run " + run.version() + " " + run.simulationClass());
          asserted.addAll(run.assertions());
        }

        @Override
        public void request(String name, long start, long end, boolean ok, String message) {
          seen.add(name + " " + (end - start) + (ok ? " ok" : " failed: " + message));
        }

        @Override
        public void group(String name, long start, long end, int cumulated, boolean ok) {
          seen.add("group " + name + " " + (end - start) + " " + cumulated + (ok ? " ok" : ""));
        }
      };

  private long read(String content) throws IOException {
    Path log = Files.writeString(folder.resolve("simulation.log"), content);
    assertThat(TextLog.isOne(log)).isTrue();
    return TextLog.read(log, visitor);
  }

  @Test
  void records_are_read_and_a_cut_line_is_counted() throws IOException {
    long unreadable =
        read(
            """
            ASSERTION\tAAECAAMDAAAAAAAAAElA
            RUN\ta.Simulation\tsimulation\t1000\t \t3.11.2
            USER\treaders\tSTART\t1001
            REQUEST\t\tpage\t1000\t1020\tOK\t\s
            REQUEST\tshop,checkout\tpay\t1000\t1030\tKO\tstatus 500
            GROUP\tshop,checkout\t1000\t1050\t30\tKO
            ERROR\tcrashed\t1050
            REQUEST\t\tpa\t10""");

    assertThat(seen)
        .containsExactly(
            "run 3.11.2 a.Simulation",
            "page 20 ok",
            "shop / checkout / pay 30 failed: status 500",
            "group shop / checkout 50 30");
    assertThat(unreadable).isEqualTo(1);
    assertThat(asserted)
        .singleElement()
        .satisfies(bytes -> assertThat(bytes).startsWith(0, 1, 2, 0, 3).endsWith(0x49, 0x40));
  }

  @Test
  void an_assertion_that_is_none_is_a_line_that_cannot_be_read() throws IOException {
    assertThat(read("ASSERTION\t???\nRUN\ta.S\ts\t1000\t \t3.12.0\n")).isEqualTo(1);
    assertThat(asserted).isEmpty();
  }

  @Test
  void a_release_that_is_not_known_is_refused_by_name() {
    assertThatThrownBy(() -> read("RUN\ta.S\ts\t1000\t \t3.9.5\n"))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("'3.9.5'")
        .hasMessageContaining("known are 3.10 to 3.12");
  }
}
