package dev.headroom.cli.failure;

import dev.headroom.dashboards.ForeignText;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A command that failed: one line for the user; the stack trace only where it was asked for. */
public final class FailureLine implements IExecutionExceptionHandler {
  /** Environment variable that asks for stack traces. */
  private static final String TRACE = "HEADROOM_TRACE";

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    String message = harmless(line(failure));
    command.getErr().println("headroom: " + message);
    if (System.getenv(TRACE) != null) {
      failure.printStackTrace(command.getErr());
    }
    int code = isInput(failure) ? ExitCode.USAGE : ExitCode.FAILED;
    return MonitorLine.exitCode(command, parsed.originalArgs(), message, code);
  }

  /** What others wrote, such as a server's answer, must not steer the terminal. */
  private static String harmless(String text) {
    return text.lines().map(ForeignText::aligned).collect(Collectors.joining("\n"));
  }

  /** Whether the user's input was the reason. */
  private static boolean isInput(Exception failure) {
    return failure instanceof RefusedException
        || failure instanceof RunFormatException
        || failure instanceof InvalidSettingException
        || failure instanceof UnreadableLogException;
  }

  /** Why a file or a connection failed, in words; with the file, where that is known. */
  public static String reason(IOException failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    if (failure instanceof AccessDeniedException) {
      return message + ": access denied";
    }
    if (failure instanceof NoSuchFileException) {
      return message + ": there is no such file or folder";
    }
    String name = failure.getClass().getSimpleName();
    boolean tellsNothing = failure.getClass() == IOException.class || name.startsWith("FileSystem");
    return message.isEmpty() || !tellsNothing ? (name + ": " + message).strip() : message;
  }

  private static String line(Exception failure) {
    if (failure instanceof UncheckedIOException io) {
      return line(io.getCause());
    }
    if (failure instanceof IOException io) {
      return reason(io);
    }
    return isInput(failure) || failure instanceof FailedException
        ? failure.getMessage()
        : failure + " (set " + TRACE + "=1 to see where)";
  }
}
