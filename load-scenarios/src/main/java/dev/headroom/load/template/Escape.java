package dev.headroom.load.template;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a value is written within a text, so that it stays one value there. */
public enum Escape {
  /** As it is. */
  NONE {
    @Override
    public String of(String value) {
      return value;
    }
  },
  /** A part of a path or of a query (RFC 3986, section 2.1). */
  URL {
    @Override
    public String of(String value) {
      return FORM.of(value).replace("+", "%20");
    }
  },
  /** A value of a form (URL Living Standard, application/x-www-form-urlencoded). */
  FORM {
    @Override
    public String of(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  },
  /** Within the quotes of a JSON string (RFC 8259, section 7). */
  JSON {
    @Override
    public String of(String value) {
      return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
  },
  /** A header, which a line break would end. */
  HEADER {
    @Override
    public String of(String value) {
      return value.replaceAll("\\p{Cntrl}", " ");
    }
  };

  /** The value as it has to stand there. */
  public abstract String of(String value);
}
