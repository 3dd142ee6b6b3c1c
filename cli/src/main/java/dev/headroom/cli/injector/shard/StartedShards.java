package dev.headroom.cli.injector.shard;

import java.io.IOException;
import java.util.List;

/** The injectors of one phase, from their start on. */
public interface StartedShards extends AutoCloseable {
  /** In the order of their indexes; there may come more, which are others started again. */
  List<RunningShard> all();

  /**
   * Ends at once what still runs, and leaves nothing behind. May be called more than once, and from
   * another thread, as when Ctrl-C is pressed.
   */
  @Override
  void close() throws IOException;
}
