package dev.headroom.load.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfRedirectTest {
  private static final URI ASKED = URI.create("http://127.0.0.1:8080/items/7?all");

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080/items/7?all", "/items/7?all", "7?all", ""})
  void the_same_address_in_any_spelling_leads_back(String location) {
    assertThat(SelfRedirect.leadsBack(ASKED, location)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.1:8080/items/7?all", "/items/8?all", "/login", "::"})
  void another_address_does_not(String location) {
    assertThat(SelfRedirect.leadsBack(ASKED, location)).isFalse();
  }

  @Test
  void a_redirect_without_a_location_leads_nowhere() {
    assertThat(SelfRedirect.leadsBack(ASKED, null)).isFalse();
  }

  @Test
  void what_was_not_modified_is_no_redirect() {
    assertThat(SelfRedirect.isRedirect(304)).isFalse();
    assertThat(SelfRedirect.isRedirect(302)).isTrue();
    assertThat(SelfRedirect.isRedirect(200)).isFalse();
    assertThat(SelfRedirect.isRedirect(404)).isFalse();
  }
}
