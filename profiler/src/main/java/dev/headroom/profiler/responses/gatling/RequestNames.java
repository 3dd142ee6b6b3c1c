package dev.headroom.profiler.responses.gatling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of requests with their groups in front. Millions of records share a few names, so each is
 * put together once: a tree whose edges are the log's cached strings.
 */
final class RequestNames {
  private static final String SEPARATOR = " / ";

  /** Names kept at a time: in a hostile or unlucky log each request may have one of its own. */
  private static final int MAX_KEPT_CHARS = 1 << 21;

  /** Damaged references to cached strings could describe a name of gigabytes in a few bytes. */
  private static final int MAX_NAME_CHARS = 1 << 13;

  /** What an entry takes beside its characters, roughly, in characters. */
  private static final int ENTRY_CHARS = 100;

  /** A group, or a request in it. */
  static final class Node {
    private final String name;
    private final Map<Integer, Node> children = new HashMap<>();

    private Node(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  private final List<String> strings;
  private Node root = new Node("");
  private int keptChars;

  /**
   * @param strings the log's cache, by index from 0
   */
  RequestNames(List<String> strings) {
    this.strings = strings;
  }

  /** Where the groups of a record begin. */
  Node root() {
    if (keptChars > MAX_KEPT_CHARS) {
      root = new Node("");
      keptChars = 0;
    }
    return root;
  }

  /**
   * A group or request within another.
   *
   * @param string index of its own name
   * @throws RecordReader.DamageException if the whole name is longer than any that somebody gave
   */
  Node within(Node parent, int string) {
    Node child = parent.children.get(string);
    if (child == null) {
      child = new Node(joined(parent, strings.get(string)));
      parent.children.put(string, child);
      keptChars += child.name.length() + ENTRY_CHARS;
    }
    return child;
  }

  private String joined(Node parent, String name) {
    if (parent.name.length() + name.length() > MAX_NAME_CHARS) {
      throw new RecordReader.DamageException(
          "a name of more than " + MAX_NAME_CHARS + " characters");
    }
    return parent == root ? name : parent.name + SEPARATOR + name;
  }
}
