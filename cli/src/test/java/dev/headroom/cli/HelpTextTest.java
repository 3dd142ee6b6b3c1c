package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.AnnotatedElement;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * picocli reads every text of a help as a format. Of one that is none it prints a warning before
 * the help, and in it the text as it is.
 */
class HelpTextTest {
  static Stream<CommandLine> commands() {
    return withSubcommands(Main.commandLine());
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(HelpTextTest::withSubcommands));
  }

  private static Stream<String> texts(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    Stream<String> ofCommand =
        Stream.of(
                usage.header(),
                usage.description(),
                usage.footer(),
                usage.customSynopsis(),
                new String[] {
                  usage.headerHeading(),
                  usage.descriptionHeading(),
                  usage.synopsisHeading(),
                  usage.parameterListHeading(),
                  usage.optionListHeading(),
                  usage.commandListHeading(),
                  usage.exitCodeListHeading(),
                  usage.footerHeading()
                })
            .flatMap(Stream::of);
    Stream<String> ofArguments =
        command.args().stream().flatMap(HelpTextTest::written).flatMap(Stream::of);
    Stream<String> ofGroups =
        command.argGroups().stream().map(ArgGroupSpec::heading).filter(text -> text != null);
    return Stream.of(ofCommand, ofArguments, ofGroups).flatMap(texts -> texts);
  }

  /** As it stands in the code: an argument's own description is a format no more. */
  private static Stream<String[]> written(ArgSpec argument) {
    AnnotatedElement field = (AnnotatedElement) argument.userObject();
    return Stream.concat(
        Stream.ofNullable(field.getAnnotation(Option.class)).map(Option::description),
        Stream.ofNullable(field.getAnnotation(Parameters.class)).map(Parameters::description));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_text_of_a_help_is_a_format_as_picocli_reads_it(CommandLine command) {
    assertThat(texts(command.getCommandSpec()))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThatCode(() -> String.format(Locale.ROOT, text)).doesNotThrowAnyException());
    assertThat(command.getUsageMessage()).doesNotContain("%n", "%%", "% %");
  }
}
