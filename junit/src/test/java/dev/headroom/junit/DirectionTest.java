package dev.headroom.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** This module uses the command and what answers are made of, and nothing that measures. */
class DirectionTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.headroom.junit");

  @Test
  void it_uses_neither_the_reference_system_nor_what_records_and_loads() {
    staysOutOf("dev.headroom.reference..", "dev.headroom.load..", "dev.headroom.profiler..")
        .check(MODULE);
  }

  /** The rule above would also pass if it looked at nothing; so it must fail when told a lie. */
  @Test
  void the_rule_sees_what_it_uses() {
    assertThatThrownBy(() -> staysOutOf("dev.headroom.cli..").check(MODULE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("dev.headroom.cli.Main");
  }

  private static ArchRule staysOutOf(String... packages) {
    return classes().should().onlyDependOnClassesThat().resideOutsideOfPackages(packages);
  }
}
