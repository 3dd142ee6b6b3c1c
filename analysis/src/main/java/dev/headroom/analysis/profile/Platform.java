package dev.headroom.analysis.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which frames of a stack are the Java platform's. */
public final class Platform {
  private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");

  /**
   * Where the platform waits for the kernel or talks to others: its CPU is not the caller's work.
   */
  private static final Pattern INPUT_OUTPUT =
      Pattern.compile(
          "(java\\.net|sun\\.nio|sun\\.net|java\\.nio\\.channels"
              + "|sun\\.security\\.ssl|jdk\\.internal\\.net|jdk\\.internal\\.misc\\.Unsafe\\.park"
              + "|java\\.util\\.concurrent\\.locks)\\b.*|java\\.io\\.\\w*Socket\\w*\\..*");

  /** A class, a dot and a method; not the compiler's {@code memcpy.part.0} of native code. */
  private static final Pattern JAVA_METHOD =
      Pattern.compile(".*\\.(<?\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*>?)");

  /** A function of a native library, with the library's name in front. */
  private static final Pattern NATIVE = Pattern.compile("(lib|ld)[\\w+-]*\\.so\\b.*");

  private Platform() {}

  /** A method of a Java class, of whomever. */
  public static boolean isJava(String frame) {
    return JAVA_METHOD.matcher(frame).matches() && !NATIVE.matcher(frame).matches();
  }

  /** A method of the JDK. */
  public static boolean isJdk(String frame) {
    return JDK.matcher(frame).matches() && isJava(frame);
  }

  /** The innermost method of a stack that is not the JDK's; empty if there is none. */
  static Optional<String> caller(List<String> frames) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (isJava(frames.get(i)) && !isJdk(frames.get(i))) {
        return Optional.of(frames.get(i));
      }
    }
    return Optional.empty();
  }

  /** A method as a reader knows it: class and method. */
  public static String withoutPackages(String frame) {
    return frame.replaceAll("^([\\p{Lower}\\d_]+\\.)+", "");
  }

  static boolean isInputOutput(String frame) {
    return INPUT_OUTPUT.matcher(frame).matches();
  }
}
