package dev.headroom.reference.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.data.SeedPosts.SeedPost;
import dev.headroom.reference.setting.InvalidSettingException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeedPostsTest {
  private static final SeedSpec SPEC = new SeedSpec(7, 40, 5);

  private static List<SeedPost> posts(SeedSpec spec) {
    List<SeedPost> all = new ArrayList<>();
    for (SeedPosts posts = new SeedPosts(spec); posts.hasNext(); ) {
      all.add(posts.next());
    }
    return all;
  }

  @Test
  void a_seed_gives_the_same_posts_always_and_another_seed_others() {
    assertThat(posts(SPEC)).isEqualTo(posts(SPEC)).isNotEqualTo(posts(new SeedSpec(8, 40, 5)));
    // Of this release and every later one, or runs of two releases could not be compared.
    assertThat(posts(SPEC).get(0).authorId()).isEqualTo(5);
    assertThat(posts(SPEC).get(0).body()).startsWith("    vzodrvmaybzmb pgareb");
  }

  @Test
  void every_author_gets_as_many_posts() {
    Map<Long, Long> perAuthor =
        posts(SPEC).stream()
            .collect(Collectors.groupingBy(SeedPost::authorId, Collectors.counting()));

    assertThat(posts(SPEC)).hasSize(SPEC.posts()).hasSize(200);
    assertThat(perAuthor).hasSize(40).allSatisfy((author, count) -> assertThat(count).isEqualTo(5));
    assertThat(perAuthor.keySet()).allMatch(author -> author >= 1 && author <= 40);
  }

  @Test
  void an_authors_posts_lie_scattered() {
    List<Long> authors = posts(SPEC).stream().map(SeedPost::authorId).toList();

    assertThat(authors.subList(0, 40)).doesNotHaveDuplicates();
    assertThat(authors.subList(0, 40)).isNotEqualTo(authors.subList(40, 80));
  }

  @Test
  void a_body_is_a_kilobyte_of_plain_text() {
    assertThat(posts(SPEC))
        .allSatisfy(post -> assertThat(post.body()).hasSize(1_024).matches("[a-z ]+"));
  }

  @Test
  void times_follow_each_other_and_depend_neither_on_the_day_nor_on_the_place() {
    List<LocalDateTime> times = posts(SPEC).stream().map(SeedPost::createdAt).toList();
    assertThat(times)
        .isSorted()
        .doesNotHaveDuplicates()
        .startsWith(LocalDateTime.of(2026, 1, 1, 0, 0));

    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(posts(SPEC).stream().map(SeedPost::createdAt)).isEqualTo(times);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void a_seed_without_data_or_with_too_many_is_refused() {
    assertThat(new SeedSpec(1, 1, 1).posts()).isEqualTo(1);
    assertThat(new SeedSpec(1, 5_000, 1_000).posts()).isEqualTo(5_000_000);
    for (int[] size :
        new int[][] {
          {0, 1}, {1, 0}, {-1, -1}, {5_001, 1_000}, {Integer.MAX_VALUE, Integer.MAX_VALUE}
        }) {
      assertThatThrownBy(() -> new SeedSpec(1, size[0], size[1]))
          .isInstanceOf(InvalidSettingException.class);
    }
  }
}
