package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.failure.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
  @Command(name = "greedy")
  private static final class Greedy implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void a_command_that_runs_out_of_memory_says_so_in_one_line() {
    StringWriter err = new StringWriter();
    CommandLine greedy = new CommandLine(new Greedy()).setErr(new PrintWriter(err, true));

    assertThat(Main.execute(greedy)).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("headroom: ")
        .contains("more memory", "-Xmx");
  }
}
