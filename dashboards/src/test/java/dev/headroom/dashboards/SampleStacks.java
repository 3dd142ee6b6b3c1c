package dev.headroom.dashboards;

import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.FoldedStacks.Stack;
import java.util.ArrayList;
import java.util.List;

/** Stacks as a small web service leaves them. */
public final class SampleStacks {
  private static final String SERVER = "org.eclipse.jetty.util.thread.QueuedThreadPool.runJob";
  private static final String HANDLE = "com.example.timeline.TimelineHandler.handle";

  private SampleStacks() {}

  public static FoldedStacks of() {
    List<Stack> stacks = new ArrayList<>();
    add(
        stacks,
        310,
        HANDLE,
        "com.example.timeline.TimelineJson.write",
        "java.lang.StringBuilder.append");
    add(
        stacks,
        120,
        HANDLE,
        "com.example.timeline.TimelineJson.write",
        "java.util.HashMap.getNode");
    add(
        stacks,
        210,
        HANDLE,
        "com.example.timeline.Posts.of",
        "org.mariadb.jdbc.Statement.executeQuery",
        "org.mariadb.jdbc.client.socket.PacketReader.read",
        "sun.nio.ch.SocketDispatcher.read0");
    add(
        stacks,
        90,
        HANDLE,
        "com.example.timeline.Posts.of",
        "com.zaxxer.hikari.pool.HikariPool.getConnection");
    add(stacks, 60, "org.eclipse.jetty.http.HttpParser.parseNext");
    add(
        stacks,
        45,
        "com.example.timeline.PostHandler.handle",
        "com.example.timeline.Posts.add",
        "org.mariadb.jdbc.Statement.executeUpdate");
    stacks.add(new Stack(List.of("GC Thread", "G1ParScanThreadState::trim_queue"), 70));
    stacks.add(new Stack(List.of("C2 Compiler Thread", "Compile::Optimize"), 40));
    return new FoldedStacks(stacks);
  }

  private static void add(List<Stack> stacks, long samples, String... frames) {
    List<String> all = new ArrayList<>(List.of("java.lang.Thread.run", SERVER));
    all.addAll(List.of(frames));
    stacks.add(new Stack(all, samples));
  }
}
