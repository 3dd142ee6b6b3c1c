package dev.headroom.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.gatling.LoadOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestMixTest {
  private static final int DRAWS = 101_000;

  /** Multinomial: a share's deviation is at most sqrt(0.25 / 101,000) = 0.0016. */
  @Test
  void kinds_come_in_the_proportion_of_their_weights() {
    RequestMix mix = mix(Map.of());

    assertThat(mix.templates())
        .extracting(RequestTemplate::name)
        .containsExactly("GET /posts/{id}", "GET /users/{id}/timeline", "POST /posts");
    double[] shares = new double[3];
    draws(mix, DRAWS).forEach(request -> shares[request.kind()] += 1.0 / DRAWS);
    assertThat(shares)
        .containsExactly(new double[] {60 / 101.0, 40 / 101.0, 1 / 101.0}, within(0.008));
  }

  @Test
  void the_same_seed_sends_the_same_requests_and_another_seed_others() {
    List<DrawnRequest> once = draws(mix(Map.of("seed", "5")), 500).toList();

    assertThat(draws(mix(Map.of("seed", "5")), 500)).isEqualTo(once);
    assertThat(draws(mix(Map.of("seed", "6")), 500)).isNotEqualTo(once);
  }

  @Test
  void ids_stay_within_the_seed_data_and_a_post_has_a_kilobyte() {
    RequestMix mix = mix(Map.of("posts", "3", "users", "2"));

    assertThat(draws(mix, 5_000))
        .allSatisfy(
            request ->
                assertThat(request.path()).matches("/posts/[1-3]|/users/[1-2]/timeline|/posts"))
        .filteredOn(request -> request.kind() == 2)
        .isNotEmpty()
        .allSatisfy(
            post ->
                assertThat(post.body()).matches("\\{\"authorId\":[12],\"body\":\"[a-z ]{1024}\"}"));
  }

  private static RequestMix mix(Map<String, String> properties) {
    return RequestMix.of(LoadOptions.of(properties).mix());
  }

  private static Stream<DrawnRequest> draws(RequestMix mix, int count) {
    return LongStream.rangeClosed(1, count).mapToObj(number -> mix.draw(number, 0));
  }
}
