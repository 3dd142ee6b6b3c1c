package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Main;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.run.file.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FaultsCommandTest {
  private static String faults(String... options) {
    StringWriter out = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    String[] arguments = new String[options.length + 1];
    arguments[0] = "faults";
    System.arraycopy(options, 0, arguments, 1, options.length);
    assertThat(commandLine.execute(arguments)).isEqualTo(ExitCode.DONE);
    return out.toString();
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
