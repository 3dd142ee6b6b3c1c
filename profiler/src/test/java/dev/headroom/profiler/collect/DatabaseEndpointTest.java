package dev.headroom.profiler.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseEndpointTest {
  private static final String MARIADB = "jdbc:mariadb://h:3306/x?sslKey=hidden";
  private static final String POSTGRES = "jdbc:postgresql://h/x?sslpassword=hidden";

  @Test
  void its_url_tells_its_product() {
    assertThat(DatabaseEndpoint.of(MARIADB, "me", "secret")).isInstanceOf(MariaDbEndpoint.class);
    assertThat(DatabaseEndpoint.of(POSTGRES, "me", "secret")).isInstanceOf(PostgresEndpoint.class);
  }

  @Test
  void others_are_not_known() {
    assertThat(DatabaseEndpoint.isKnown(MARIADB)).isTrue();
    assertThat(DatabaseEndpoint.isKnown(POSTGRES)).isTrue();
    assertThat(DatabaseEndpoint.isKnown("jdbc:oracle:thin:@h:1521/x")).isFalse();
    assertThat(DatabaseEndpoint.isKnown("postgresql://h/x")).isFalse();
  }

  @Test
  void it_shows_no_secret() {
    assertThat(DatabaseEndpoint.of(MARIADB, "me", "secret"))
        .hasToString("me at jdbc:mariadb://h:3306/x");
    assertThat(DatabaseEndpoint.of(POSTGRES, "me", "secret"))
        .hasToString("me at jdbc:postgresql://h/x");
  }
}
