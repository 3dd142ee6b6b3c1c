package dev.headroom.analysis.simulation.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types that a profile consists of, and the metadata that describes them. */
enum JfrTypes {
  STRING("java.lang.String"),
  LONG("long"),
  THREAD("java.lang.Thread"),
  SYMBOL("jdk.types.Symbol", "string:STRING"),
  CLASS("java.lang.Class", "classLoader:LONG", "name:SYMBOL", "package:LONG", "modifiers:LONG"),
  METHOD("jdk.types.Method", "type:CLASS", "name:SYMBOL", "descriptor:SYMBOL", "modifiers:LONG"),
  STACK_TRACE("jdk.types.StackTrace", "truncated:LONG", "frames:LONG"),
  THREAD_STATE("jdk.types.ThreadState", "name:STRING"),
  CPU_SAMPLE(
      "jdk.ExecutionSample",
      "startTime:LONG",
      "sampledThread:THREAD",
      "stackTrace:STACK_TRACE",
      "state:THREAD_STATE"),
  WALL_SAMPLE(
      "profiler.WallClockSample",
      "startTime:LONG",
      "sampledThread:THREAD",
      "stackTrace:STACK_TRACE",
      "state:THREAD_STATE",
      "samples:LONG"),
  SETTING("jdk.ActiveSetting", "startTime:LONG", "id:LONG", "name:STRING", "value:STRING"),
  HEAP(
      "jdk.GCHeapSummary",
      "startTime:LONG",
      "gcId:LONG",
      "when:LONG",
      "start:LONG",
      "committedEnd:LONG",
      "committedSize:LONG",
      "reservedEnd:LONG",
      "reservedSize:LONG",
      "heapUsed:LONG"),
  LOCK_WAIT(
      "jdk.JavaMonitorEnter",
      "startTime:LONG",
      "duration:LONG",
      "eventThread:THREAD",
      "stackTrace:STACK_TRACE",
      "monitorClass:CLASS",
      "previousOwner:THREAD",
      "address:LONG");

  /** Below are the kinds of events that every chunk has. */
  private static final int FIRST = 20;

  private final String typeName;
  private final List<String> fields;

  JfrTypes(String typeName, String... fields) {
    this.typeName = typeName;
    this.fields = List.of(fields);
  }

  int id() {
    return FIRST + ordinal();
  }

  /** A node of the metadata's tree. */
  private record Element(String name, Map<String, String> attributes, List<Element> children) {}

  private Element element() {
    List<Element> all = new ArrayList<>();
    for (String field : fields) {
      String[] parts = field.split(":");
      String type = Integer.toString(valueOf(parts[1]).id());
      all.add(new Element("field", Map.of("name", parts[0], "class", type), List.of()));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", typeName);
    attributes.put("id", Integer.toString(id()));
    if (this == THREAD_STATE) {
      attributes.put("simpleType", "true");
    }
    return new Element("class", attributes, all);
  }

  /** The event that describes all of them. */
  static byte[] metadata() {
    List<Element> classes = new ArrayList<>();
    for (JfrTypes type : values()) {
      classes.add(type.element());
    }
    Element root =
        new Element("root", Map.of(), List.of(new Element("metadata", Map.of(), classes)));
    List<String> strings = new ArrayList<>();
    JfrBytes tree = new JfrBytes();
    write(root, strings, tree);
    JfrBytes event = new JfrBytes().number(0).number(0).number(0).number(1).number(strings.size());
    strings.forEach(event::text);
    return event.raw(tree.bytes()).event();
  }

  private static void write(Element element, List<String> strings, JfrBytes tree) {
    tree.number(index(element.name(), strings)).number(element.attributes().size());
    element
        .attributes()
        .forEach((key, value) -> tree.number(index(key, strings)).number(index(value, strings)));
    tree.number(element.children().size());
    element.children().forEach(child -> write(child, strings, tree));
  }

  private static int index(String text, List<String> strings) {
    int found = strings.indexOf(text);
    if (found < 0) {
      strings.add(text);
      return strings.size() - 1;
    }
    return found;
  }
}
