package dev.headroom.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Maven reads of this plugin. */
final class PluginDescriptor {
  private static final String FILE = "/META-INF/maven/plugin.xml";

  private final Document document;

  private PluginDescriptor(Document document) {
    this.document = document;
  }

  static PluginDescriptor read() throws IOException {
    try (InputStream in = PluginDescriptor.class.getResourceAsStream(FILE)) {
      return new PluginDescriptor(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  String prefix() {
    return text(document.getDocumentElement(), "goalPrefix");
  }

  /** The class of each goal. */
  Map<String, String> goals() {
    Map<String, String> goals = new TreeMap<>();
    for (Element mojo : elements(document.getDocumentElement(), "mojo")) {
      goals.put(text(mojo, "goal"), text(mojo, "implementation"));
    }
    return goals;
  }

  String phase(String goal) {
    return text(mojo(goal), "phase");
  }

  /** Names of a goal's parameters that a user sets. */
  List<String> parameters(String goal) {
    return elements(mojo(goal), "parameter").stream()
        .filter(parameter -> text(parameter, "editable").equals("true"))
        .map(parameter -> text(parameter, "name"))
        .toList();
  }

  /** Properties by which parameters of a goal are set on Maven's command line. */
  List<String> properties(String goal) {
    Element configuration = elements(mojo(goal), "configuration").get(0);
    List<String> properties = new ArrayList<>();
    NodeList all = configuration.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String expression = all.item(i).getTextContent();
      if (expression.matches("\\$\\{headroom\\.\\w+}")) {
        properties.add(expression.substring(2, expression.length() - 1));
      }
    }
    return properties;
  }

  private Element mojo(String goal) {
    return elements(document.getDocumentElement(), "mojo").stream()
        .filter(mojo -> text(mojo, "goal").equals(goal))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element in, String name) {
    return elements(in, name).get(0).getTextContent();
  }
}
