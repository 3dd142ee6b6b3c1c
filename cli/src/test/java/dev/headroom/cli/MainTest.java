package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.failure.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

  @Command(name = "talkative")
  private static final class Talkative implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      spec.commandLine().getOut().println("a result");
      return ExitCode.DONE;
    }
  }

  @Test
  void what_could_not_be_printed_is_no_success() {
    StringWriter err = new StringWriter();
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    CommandLine talkative =
        new CommandLine(new Talkative())
            .setOut(new PrintWriter(full))
            .setErr(new PrintWriter(err, true));

    assertThat(Main.execute(talkative)).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("not all of the output could be written");
  }
}
