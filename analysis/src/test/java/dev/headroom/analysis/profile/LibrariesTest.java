package dev.headroom.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {
  @ParameterizedTest
  @CsvSource({
    "com.fasterxml.jackson.core.json.Writer.write, com.fasterxml.jackson",
    "okhttp3.RealCall.execute, okhttp3",
    "Main.main, Main"
  })
  void a_library_is_told_by_the_first_names_of_its_package(String frame, String library) {
    assertThat(Libraries.library(frame)).isEqualTo(library);
  }

  @Test
  void the_platforms_work_is_the_librarys_that_asked_for_it() {
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of("shop.Export.all", "org.json.text.Writer.write", "java.lang.String.concat"),
                3L,
                List.of("shop.Export.all", "org.postgresql.core.Query.send"),
                2L,
                List.of("java.lang.Thread.run", "libjvm.so.GC::run"),
                1L));

    assertThat(Libraries.uses(stacks))
        .isEqualTo(Map.of(new Libraries.Use("org.json.text", "shop.Export.all"), 3L));
  }

  @Test
  void a_method_of_a_library_has_the_applications_method_that_calls_it_most() {
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of("org.eclipse.jetty.Server.handle", "shop.Export.all", "org.lz.Pack.bits"),
                7L,
                List.of("org.eclipse.jetty.Server.handle", "shop.Items.one", "org.lz.Pack.bits"),
                3L));

    assertThat(Libraries.callerOf("org.lz.Pack.bits", stacks)).contains("shop.Export.all");
    assertThat(Libraries.callerOf("shop.Export.all", stacks)).as("a framework calls it").isEmpty();
  }

  @Test
  void what_many_call_alike_is_on_nobodys_behalf() {
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of("shop.Export.all", "org.lz.Pack.bits"), 1L,
                List.of("shop.Items.one", "org.lz.Pack.bits"), 1L));

    assertThat(Libraries.callerOf("org.lz.Pack.bits", stacks)).isEmpty();
  }

  @Test
  void an_application_that_a_framework_calls_is_no_library() {
    FoldedStacks stacks =
        FoldedStacks.of(Map.of(List.of("org.eclipse.jetty.Server.handle", "shop.Export.all"), 1L));

    assertThat(Libraries.uses(stacks)).isEmpty();
  }
}
