package dev.headroom.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The command line as a user calls it, with all that it prints kept. */
public final class Captured {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs a command; its exit code. */
  public int run(String... words) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(words);
  }

  /** As above, for a command whose name a test knows once. */
  public int run(String command, String[] more) {
    String[] words = new String[more.length + 1];
    words[0] = command;
    System.arraycopy(more, 0, words, 1, more.length);
    return run(words);
  }

  /** What was printed to standard output so far. */
  public String out() {
    return out.toString();
  }

  /** What was printed to standard error so far. */
  public String err() {
    return err.toString();
  }
}
