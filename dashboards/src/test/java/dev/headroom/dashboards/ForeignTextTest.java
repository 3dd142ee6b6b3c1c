package dev.headroom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignTextTest {
  @Test
  void whole_escape_sequences_go_and_not_only_their_first_character() {
    assertThat(ForeignText.clean("a\u001b[1;31mb\u001b]0;title\u0007c\u009b2Jd\u001b(Be"))
        .startsWith("abcd")
        .doesNotContain("[1;31m", "title", "2J");
  }

  @Test
  void line_breaks_become_spaces_and_what_cannot_be_seen_goes() {
    assertThat(ForeignText.clean(" a\r\n\tb\u202ec\u200bd\u2028e\ud800 ")).isEqualTo("a bcde");
    assertThat(ForeignText.clean(null)).isEmpty();
  }

  @Test
  void what_is_cut_ends_with_an_ellipsis_and_never_within_a_character() {
    assertThat(ForeignText.shorten("abcdef", 6)).isEqualTo("abcdef");
    assertThat(ForeignText.shorten("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(ForeignText.shorten("😀😀😀", 2)).isEqualTo("😀…");
  }
}
