package dev.headroom.cli.command;

import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.draft.Draft;
import dev.headroom.load.draft.DraftRequest;
import dev.headroom.load.option.InvalidOptionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Writes a first headroom.yaml from requests that are known already.",
    description = {
      "Reads a browser's recording (har), an OpenAPI document (openapi) or an access log",
      "(access-log), and writes the requests with their weights. Requests that differ in numbers",
      "alone become one; queries lose what may be a secret, bodies keep their keys and lose their",
      "values."
    },
    footer = {
      "",
      "Examples:",
      "  headroom import access-log access.log.gz --to headroom.yaml",
      "  headroom import openapi api.yaml",
      "  headroom run --url http://127.0.0.1:8080 --pid 4711 --file headroom.yaml",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 not such a file."
    })
public final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "KIND", description = "har, openapi or access-log")
  private String kind;

  @Parameters(index = "1", paramLabel = "FILE", description = "what is read")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "where to write, a file that is not there yet (default: standard output)")
  private Path to;

  @Override
  public Integer call() throws IOException {
    Draft.Source source = source();
    String text = Draft.text(requests(source), source.code() + " " + file.getFileName());
    PrintWriter out = spec.commandLine().getOut();
    if (to == null) {
      out.print(text);
    } else {
      write(text);
      out.println("written to " + to);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private Draft.Source source() {
    return Arrays.stream(Draft.Source.values())
        .filter(one -> one.code().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    "no kind '"
                        + kind
                        + "'; there are "
                        + Arrays.stream(Draft.Source.values())
                            .map(Draft.Source::code)
                            .collect(Collectors.joining(", "))));
  }

  private List<DraftRequest> requests(Draft.Source source) {
    try {
      List<DraftRequest> requests = Draft.read(source, file);
      if (requests.isEmpty()) {
        throw new RefusedException(file + " holds no request");
      }
      return requests;
    } catch (InvalidOptionException e) {
      throw new RefusedException(e.problem());
    } catch (IOException e) {
      throw new RefusedException(file + " cannot be read as " + kind + ": " + e.getMessage());
    }
  }

  private void write(String text) throws IOException {
    try {
      Files.writeString(to, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new RefusedException(to + " is there already; give another name with --to");
    }
  }
}
