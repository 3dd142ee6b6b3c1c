package dev.headroom.reference.service.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/** What listens where all connections share one link: their bytes leave when that has sent them. */
public final class NarrowListener extends ServerConnector {
  private final transient Link link;

  private NarrowListener(Server server, Link link, ConnectionFactory http) {
    super(server, 1, 1, http);
    this.link = link;
  }

  public static ServerConnector of(Server server, HttpConfiguration http, Link link) {
    return new NarrowListener(server, link, new HttpConnectionFactory(http));
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selectSet, SelectionKey key) {
    SocketChannelEndPoint endPoint = new EndPoint(channel, selectSet, key, getScheduler(), link);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  /** A write is taken as a whole and waits for the link; no thread does meanwhile. */
  private static final class EndPoint extends SocketChannelEndPoint {
    private final Link link;
    private final Scheduler scheduler;

    /** Bytes that the link has taken and this has not yet given to the kernel. */
    private long taken;

    private long sendingNanos;
    private boolean isSending;

    private EndPoint(
        SocketChannel channel,
        ManagedSelector selector,
        SelectionKey key,
        Scheduler scheduler,
        Link link) {
      super(channel, selector, key, scheduler);
      this.scheduler = scheduler;
      this.link = link;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
      long bytes = Arrays.stream(buffers).mapToLong(ByteBuffer::remaining).sum();
      if (bytes == 0) {
        return super.flush(buffers);
      }
      if (isSending || taken == 0 && mustWait(bytes)) {
        return false;
      }
      boolean done = super.flush(buffers);
      long given = bytes - Arrays.stream(buffers).mapToLong(ByteBuffer::remaining).sum();
      taken = Math.max(0, taken - given);
      link.sent(given);
      return done;
    }

    private boolean mustWait(long bytes) {
      taken = bytes;
      sendingNanos = link.take(bytes);
      isSending = sendingNanos > 0;
      return isSending;
    }

    private void isSent() {
      link.ended();
      isSending = false;
      getWriteFlusher().completeWrite();
    }

    /**
     * Called once the write is noted as one that waits, so that it may be completed from now on.
     */
    @Override
    protected void onIncompleteFlush() {
      if (isSending) {
        link.began();
        scheduler.schedule(this::isSent, sendingNanos, TimeUnit.NANOSECONDS);
      } else {
        super.onIncompleteFlush();
      }
    }
  }
}
