package dev.headroom.profiler.responses.gatling;

import java.util.Arrays;
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

  /** Nodes that are found without a search, as long as no other has their place. */
  private static final int RECENT_BITS = 10;

  /** Fibonacci hashing. */
  private static final int SPREAD = 0x9E3779B9;

  /** A group, or a request in it. */
  static final class Node {
    private final String name;
    private final Node parent;
    private final int string;
    private final int hash;
    private final Map<Integer, Node> children = new HashMap<>();

    private Node(String name, Node parent, int string, int hash) {
      this.name = name;
      this.parent = parent;
      this.string = string;
      this.hash = hash;
    }

    private static Node root() {
      return new Node("", null, 0, 0);
    }

    String name() {
      return name;
    }
  }

  private final List<String> strings;
  private final Node[] recent = new Node[1 << RECENT_BITS];
  private Node root = Node.root();
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
      root = Node.root();
      Arrays.fill(recent, null);
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
    int hash = (parent.hash + string + 1) * SPREAD;
    int place = hash >>> Integer.SIZE - RECENT_BITS;
    Node known = recent[place];
    if (known == null || known.parent != parent || known.string != string) {
      known = search(parent, string, hash);
      recent[place] = known;
    }
    return known;
  }

  private Node search(Node parent, int string, int hash) {
    Node child = parent.children.get(string);
    if (child == null) {
      child = new Node(joined(parent, strings.get(string)), parent, string, hash);
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
