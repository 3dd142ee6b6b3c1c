package dev.headroom.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The analysis is a function of its arguments: no clock, file, network, process, log or chance. */
class PurityTest {
  private static final String OUTSIDE_PACKAGES =
      "java\\.(net|nio\\.file|nio\\.channels|util\\.logging|util\\.concurrent|sql)\\..*"
          + "|javax\\.net\\..*|org\\.slf4j\\..*";

  private static final String OUTSIDE_TYPES =
      "java\\.lang\\.(Process|ProcessBuilder|ProcessHandle|Runtime|Thread|ThreadLocal)"
          + "|java\\.security\\.SecureRandom|java\\.util\\.(Timer|UUID)|java\\.time\\.Clock";

  /** What reads a clock, a setting of the machine or chance, if called without arguments. */
  private static final Set<String> WITHOUT_ARGUMENTS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperties",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.util.Date.<init>",
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.lang.Math.random");

  private static final ArchRule USES_NOTHING_OUTSIDE =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "reach outside of the program", PurityTest::reachesOutside));

  private static final ArchRule ASKS_NO_CLOCK_AND_NO_CHANCE =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "it depends on more than its arguments", PurityTest::dependsOnMore));

  private static boolean reachesOutside(JavaClass type) {
    String name = type.getName();
    // The reader of profiles declares that it throws this, on a buffer in memory.
    boolean isFile = name.startsWith("java.io.") && !name.equals("java.io.IOException");
    boolean isLanguage = name.equals("java.io.Serializable") || name.equals("java.io.PrintStream");
    boolean isMemory = name.equals("java.io.ByteArrayOutputStream");
    return isFile && !isLanguage && !isMemory
        || name.matches(OUTSIDE_PACKAGES)
        || name.matches(OUTSIDE_TYPES);
  }

  private static boolean dependsOnMore(JavaAccess<?> access) {
    String target = access.getTargetOwner().getName() + "." + access.getName();
    boolean withoutArguments =
        access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget code
            && code.getRawParameterTypes().isEmpty();
    boolean prints = target.equals("java.lang.System.out") || target.equals("java.lang.System.err");
    return prints
        || withoutArguments && WITHOUT_ARGUMENTS.contains(target)
        || target.equals("java.lang.System.getenv")
        || target.equals("java.lang.System.getProperty");
  }

  @Test
  void nothing_here_reaches_outside_of_the_program() {
    assertThat(OurClasses.ALL).hasSizeGreaterThan(60);
    USES_NOTHING_OUTSIDE.check(OurClasses.ALL);
  }

  @Test
  void nothing_here_asks_a_clock_or_chance() {
    ASKS_NO_CLOCK_AND_NO_CHANCE.check(OurClasses.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Impure.ReadsFile.class,
        Impure.OpensSocket.class,
        Impure.StartsProcess.class,
        Impure.StartsThread.class,
        Impure.Logs.class
      })
  void the_rule_sees_what_reaches_outside(Class<?> type) {
    assertThatThrownBy(
            () -> USES_NOTHING_OUTSIDE.check(new ClassFileImporter().importClasses(type)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(type.getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Impure.AsksTime.class,
        Impure.AsksDate.class,
        Impure.DrawsWithoutSeed.class,
        Impure.Prints.class
      })
  void the_rule_sees_a_clock_and_chance(Class<?> type) {
    assertThatThrownBy(
            () -> ASKS_NO_CLOCK_AND_NO_CHANCE.check(new ClassFileImporter().importClasses(type)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(type.getSimpleName());
  }

  @Test
  void chance_with_a_seed_is_allowed() {
    ASKS_NO_CLOCK_AND_NO_CHANCE.check(
        new ClassFileImporter().importClasses(Impure.DrawsWithSeed.class));
  }
}
