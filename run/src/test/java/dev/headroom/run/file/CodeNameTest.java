package dev.headroom.run.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodeNameTest {
  private enum Sort {
    FIRST,
    SIDE_BY_SIDE
  }

  @Test
  void a_constant_is_spelt_in_small_letters_with_hyphens() {
    assertThat(CodeName.of(Sort.SIDE_BY_SIDE)).isEqualTo("side-by-side");
  }

  @Test
  void the_spelling_does_not_depend_on_the_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(CodeName.of(Sort.FIRST)).isEqualTo("first");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_constant_is_found_by_its_spelling_and_nothing_by_another() {
    assertThat(CodeName.find(Sort.class, "side-by-side")).contains(Sort.SIDE_BY_SIDE);
    assertThat(CodeName.find(Sort.class, "SIDE_BY_SIDE")).isEmpty();
    assertThat(CodeName.find(Sort.class, null)).isEmpty();
  }
}
