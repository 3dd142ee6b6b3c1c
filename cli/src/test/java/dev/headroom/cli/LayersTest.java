package dev.headroom.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The one direction of dependency between Headroom's modules. */
class LayersTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // Once they are packaged, other modules' tests come from a jar.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.headroom");

  @Test
  void modules_depend_in_one_direction() {
    layers("cli").check(OURS);
  }

  /** The rule above would also pass if it looked at nothing; so it must fail when told a lie. */
  @Test
  void the_rule_sees_a_dependency_that_is_not_allowed() {
    assertThatThrownBy(() -> layers("dashboards").check(OURS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("dev.headroom.cli");
  }

  @Test
  void packages_form_no_cycles() {
    slices().matching("dev.headroom.(**)").should().beFreeOfCycles().check(OURS);
  }

  /**
   * The design's layers, with {@code top} as the only one that may use {@code reference} and {@code
   * load}.
   */
  private static ArchRule layers(String top) {
    return Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("run")
        .definedBy("dev.headroom.run..")
        .layer("reference")
        .definedBy("dev.headroom.reference..")
        .layer("load")
        .definedBy("dev.headroom.load..")
        .layer("profiler")
        .definedBy("dev.headroom.profiler..")
        .layer("analysis")
        .definedBy("dev.headroom.analysis..")
        .layer("dashboards")
        .definedBy("dev.headroom.dashboards..")
        .layer("cli")
        .definedBy("dev.headroom.cli..")
        // Built after this module; each holds its own direction in a test of its own.
        .optionalLayer("junit")
        .definedBy("dev.headroom.junit..")
        .optionalLayer("maven")
        .definedBy("dev.headroom.maven..")
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("profiler", "analysis", "dashboards", "cli", "junit")
        .whereLayer("reference")
        .mayOnlyBeAccessedByLayers(top)
        .whereLayer("load")
        .mayOnlyBeAccessedByLayers(top)
        .whereLayer("profiler")
        .mayOnlyBeAccessedByLayers(top)
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("dashboards", "cli", "junit")
        .whereLayer("dashboards")
        .mayOnlyBeAccessedByLayers(top, "junit")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("junit")
        .whereLayer("junit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("maven")
        .mayNotBeAccessedByAnyLayer();
  }
}
