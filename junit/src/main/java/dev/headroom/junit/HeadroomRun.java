package dev.headroom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test the diagnosis of a recorded run, as a parameter of type {@link
 * dev.headroom.analysis.diagnosis.Diagnosis}. On a parameter it goes before that of the method, and
 * that before the class's.
 *
 * <pre>{@code
 * @Test
 * void takes_what_we_promise(@HeadroomRun(folder = "target/headroom/runs") Diagnosis diagnosis) {
 *   assertThat(diagnosis).takesAtLeast(400);
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DiagnosisParameter.class)
public @interface HeadroomRun {
  /**
   * A run directory, or a folder of them, of which the newest is taken; as seen from the folder in
   * which the tests run.
   */
  String folder();
}
