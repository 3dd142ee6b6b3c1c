package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Captured;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.run.file.Json;
import org.junit.jupiter.api.Test;

class FaultsCommandTest {
  private static String faults(String... options) {
    Captured headroom = new Captured();
    assertThat(headroom.run("faults", options)).isEqualTo(ExitCode.DONE);
    return headroom.out();
  }

  @Test
  void every_fault_is_listed_with_what_it_does_and_what_shows() {
    String text = faults();
    for (Fault fault : Faults.all()) {
      assertThat(text).contains(fault.id(), fault.whatItDoes(), fault.evidenceItLeaves());
    }
  }

  @Test
  void as_json_too() throws Exception {
    assertThat(Json.documents().readTree(faults("--json"))).hasSize(Faults.all().size());
  }
}
