package dev.headroom.reference.fault.compute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.util.List;
import java.util.Optional;

/** Every answer is turned into JSON and back, several times, by a mapper made for it alone. */
public final class InefficientSerialization implements Fault {
  private static final int COPIES = 6;

  @Override
  public String id() {
    return "inefficient-serialization";
  }

  @Override
  public String whatItDoes() {
    return "every request makes a JSON mapper of its own and copies an object through text with it";
  }

  @Override
  public String evidenceItLeaves() {
    return "most CPU samples of the service below one method, in the JSON library";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int copies = strength.times(COPIES);
    return ExtraWork.after(
        request ->
            request
                .context()
                .header("Length", Integer.toString(Exporter.export(request.route(), copies))));
  }

  /** One thing of those that are exported. */
  record Entry(String name, int number, List<String> tags) {}

  /** Exports as one should not: a mapper is made once, and an object is written once. */
  private static final class Exporter {
    private static int export(String name, int copies) throws JsonProcessingException {
      ObjectMapper mapper = new ObjectMapper();
      Entry entry = new Entry(name, copies, List.of("one", "two", "three"));
      int length = 0;
      for (int i = 0; i < copies; i++) {
        JsonNode tree = mapper.readTree(mapper.writeValueAsString(entry));
        entry = mapper.convertValue(tree, Entry.class);
        length += mapper.writerWithDefaultPrettyPrinter().writeValueAsString(entry).length();
      }
      return length;
    }
  }
}
