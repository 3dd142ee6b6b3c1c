package dev.headroom.dashboards.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JUnitReportTest {
  private static Element read(JUnitReport.Test... tests) throws Exception {
    String xml = new JUnitReport("suite", List.of(tests)).xml();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static JUnitReport.Test test(String name, JUnitReport.Outcome outcome) {
    return new JUnitReport.Test(name, Optional.ofNullable(outcome), "why <" + name + ">");
  }

  private static Element first(Element in, String name) {
    return (Element) in.getElementsByTagName(name).item(0);
  }

  @Test
  void each_outcome_is_counted_and_told() throws Exception {
    Element suite =
        read(
            test("passed", null),
            test("f", JUnitReport.Outcome.FAILURE),
            test("e", JUnitReport.Outcome.ERROR),
            test("s", JUnitReport.Outcome.SKIPPED));

    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(first(suite, "failure").getAttribute("message")).isEqualTo("why <f>");
    assertThat(first(suite, "testcase").getElementsByTagName("*").getLength()).isZero();
  }

  @Test
  void what_xml_cannot_hold_and_what_is_too_long_is_cut() throws Exception {
    Element suite = read(test("a\u0000b", null), test("x".repeat(5_000), null));

    assertThat(first(suite, "testcase").getAttribute("name")).isEqualTo("a?b");
    Element second = (Element) suite.getElementsByTagName("testcase").item(1);
    assertThat(second.getAttribute("name")).hasSize(1_000).endsWith("…");
  }
}
