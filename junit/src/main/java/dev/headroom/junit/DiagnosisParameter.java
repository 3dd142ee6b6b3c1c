package dev.headroom.junit;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.command.StoredRun;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves parameters that are diagnoses, of the runs that {@link HeadroomRun} names. */
final class DiagnosisParameter implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Diagnosis.class
        && named(parameter, test).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    String folder = named(parameter, test).orElseThrow().folder();
    try {
      return StoredRun.open(NewestRun.in(Path.of(folder))).diagnosis();
    } catch (IOException | RuntimeException e) {
      throw new ParameterResolutionException(
          "no diagnosis of the run " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Optional<HeadroomRun> named(ParameterContext parameter, ExtensionContext test) {
    Optional<HeadroomRun> own = parameter.findAnnotation(HeadroomRun.class);
    Stream<AnnotatedElement> around =
        Stream.concat(
            Stream.of(parameter.getDeclaringExecutable()),
            Stream.<Class<?>>iterate(
                test.getRequiredTestClass(), c -> c != null, c -> c.getEnclosingClass()));
    return own.or(
        () ->
            around
                .flatMap(e -> AnnotationSupport.findAnnotation(e, HeadroomRun.class).stream())
                .findFirst());
  }
}
