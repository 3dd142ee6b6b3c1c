package dev.headroom.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldedStacksTest {
  private static final FoldedStacks STACKS =
      FoldedStacks.of(
          Map.of(
              List.of("main", "a"), 3L,
              List.of("main", "a", "b"), 5L,
              List.of("main", "b", "a", "b"), 2L,
              List.of(), 1L));

  @Test
  void stacks_with_a_kind_of_frame_can_be_left_out() {
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of("libjvm.so.CompileBroker::compiler_thread_loop", "Compile::Compile"), 3L,
                List.of("shop.Orders.list"), 5L));

    assertThat(stacks.without(JitCompiler::isCompiler).samples()).isEqualTo(5);
    assertThat(stacks.shareWith(JitCompiler::isCompiler)).isEqualTo(3.0 / 8);
  }

  @Test
  void the_heaviest_comes_first() {
    assertThat(STACKS.stacks())
        .extracting(FoldedStacks.Stack::samples)
        .containsExactly(5L, 3L, 2L, 1L);
    assertThat(STACKS.samples()).isEqualTo(11);
  }

  @Test
  void the_innermost_call_has_the_sample_for_itself() {
    assertThat(STACKS.self()).isEqualTo(Map.of("a", 3L, "b", 7L));
  }

  @Test
  void recursion_counts_once() {
    assertThat(STACKS.total()).isEqualTo(Map.of("main", 10L, "a", 10L, "b", 7L));
  }

  @Test
  void what_the_platform_computes_is_the_work_of_who_asked_for_it() {
    String page = "demo.Page.render";
    String digest = "demo.Digest.of";
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of(
                        page,
                        digest,
                        "java.security.MessageDigest.digest",
                        "sun.security.provider.SHA2.implCompress0"),
                    40L,
                List.of(page, digest, "java.util.zip.Deflater.deflateBytesBytes", "deflate_slow"),
                    5L,
                List.of(page, digest), 1L,
                List.of(page, "java.util.HashMap.getNode"), 4L));

    assertThat(stacks.own()).isEqualTo(Map.of(digest, 46L, page, 4L));
  }

  @Test
  void what_is_written_to_a_file_is_its_writers_work() {
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of("demo.Log.line", "java.io.FileOutputStream.writeBytes"),
                4L,
                List.of(
                    "demo.Log.flush",
                    "sun.nio.ch.FileChannelImpl.write",
                    "sun.nio.ch.IOUtil.write"),
                5L));

    assertThat(stacks.own()).isEqualTo(Map.of("demo.Log.line", 4L, "demo.Log.flush", 5L));
  }

  @Test
  void what_the_platform_sends_or_waits_for_is_nobodys_work() {
    FoldedStacks stacks =
        FoldedStacks.of(
            Map.of(
                List.of(
                        "org.acme.Connector.write",
                        "sun.nio.ch.SocketDispatcher.write0",
                        "__write"),
                    9L,
                List.of("java.lang.Thread.run", "java.util.HashMap.getNode"), 9L,
                List.of("libc.so.6.start_thread", "libjvm.so.thread_native_entry"), 9L));

    assertThat(stacks.own()).isEmpty();
  }
}
