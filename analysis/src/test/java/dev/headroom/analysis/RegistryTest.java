package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.remedy.Remedies;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.source.ResourceSources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule, a remedy or a kind of resource is one file, one line in its registry, and one test. */
class RegistryTest {
  private static final String KEBAB_CASE = "[a-z]+(-[a-z]+)*";

  static Stream<Arguments> registries() {
    return Stream.of(
        Arguments.of(CauseRule.class, CauseRules.all()),
        Arguments.of(Remedy.class, Remedies.all()),
        Arguments.of(ResourceSource.class, ResourceSources.all()));
  }

  private static List<String> written(Class<?> plugIn) {
    return OurClasses.ALL.stream()
        .filter(type -> type.isAssignableTo(plugIn))
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaClass::getName)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("registries")
  void all_that_is_written_is_registered_once(Class<?> plugIn, List<?> registered) {
    assertThat(registered)
        .extracting(one -> one.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(written(plugIn));
  }

  @ParameterizedTest
  @MethodSource("registries")
  void all_that_is_written_has_a_test(Class<?> plugIn, List<?> registered) {
    for (String name : written(plugIn)) {
      assertThatCode(() -> Class.forName(name + "Test"))
          .as("the test of %s", name)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void ids_of_rules_are_unique_words_joined_by_hyphens() {
    assertThat(CauseRules.all())
        .extracting(CauseRule::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches(KEBAB_CASE));
  }

  @Test
  void ids_of_remedies_are_unique_words_joined_by_hyphens() {
    assertThat(Remedies.all())
        .extracting(Remedy::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches(KEBAB_CASE));
  }
}
