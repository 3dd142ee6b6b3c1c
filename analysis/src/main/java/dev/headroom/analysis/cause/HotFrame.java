package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Frame;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.profile.HotFrames;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One Java method takes a large part of a JVM's CPU by itself. */
final class HotFrame implements CauseRule {
  /** A class, a dot and a method; not the compiler's {@code memcpy.part.0} of native code. */
  private static final Pattern JAVA_METHOD =
      Pattern.compile(".*\\.(<?\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*>?)");

  private static final double LEAST_SELF_SHARE = 0.2;
  private static final double LEAST_JVM_SHARE = 0.25;

  @Override
  public String id() {
    return "hot-method";
  }

  @Override
  public List<String> needs() {
    return List.of("the JVM's CPU", "its profile");
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    double jvm =
        BoxUsers.isCpu(evidence, binding)
            ? BoxUsers.share(evidence, binding, BoxProcess.Kind.JVM)
            : 0;
    if (jvm < LEAST_JVM_SHARE) {
      return new Finding.NotHere(binding + " is not used by a JVM");
    }
    List<Frame> frames = HotFrames.of(evidence, binding);
    if (frames.isEmpty()) {
      return new Finding.Lacking("profile the JVM of " + binding.box());
    }
    Optional<Frame> hot =
        frames.stream()
            // Native and kernel frames have no class in front; they are where Java waits or sends.
            .filter(frame -> JAVA_METHOD.matcher(frame.name()).matches())
            .filter(frame -> frame.selfShare() >= LEAST_SELF_SHARE)
            .findFirst();
    return hot.<Finding>map(frame -> new Finding.Found(cause(binding, frame, jvm)))
        .orElse(new Finding.NotHere("no method takes much by itself"));
  }

  private Cause cause(ResourceId binding, Frame frame, double jvm) {
    return new Cause(
        id(),
        binding,
        String.format(
            Locale.ROOT,
            "%.0f %% of the JVM's CPU is in %s",
            100 * frame.selfShare(),
            frame.name()),
        Optional.of(frame.name()),
        jvm * frame.selfShare(),
        Map.of("share of the JVM's CPU", frame.selfShare()),
        List.of());
  }
}
