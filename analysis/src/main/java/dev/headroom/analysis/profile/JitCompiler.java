package dev.headroom.analysis.profile;

import java.util.regex.Pattern;

/** The JVM's compiler: work of the warm-up, and not of requests. */
public final class JitCompiler {
  /** What HotSpot's compiler threads run, and Graal's, which is written in Java. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(.*\\.)?(CompileBroker::(compiler_thread_loop|invoke_compiler_on_method)"
              + "|C[12] CompilerThre\\w*)|jdk\\.vm\\.ci\\.hotspot\\.HotSpotJVMCIRuntime\\.compileMethod");

  private JitCompiler() {}

  public static boolean isCompiler(String frame) {
    return FRAME.matcher(frame).matches();
  }
}
