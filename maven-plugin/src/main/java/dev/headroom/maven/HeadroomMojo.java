package dev.headroom.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: one runs one command. */
abstract class HeadroomMojo extends AbstractMojo {
  /** Options of the launcher's JVM, taken here too. */
  private static final String JAVA_OPTIONS = "HEADROOM_JAVA_OPTIONS";

  /** Whether to do nothing. */
  @Parameter(property = "headroom.skip", defaultValue = "false")
  private boolean skip;

  /**
   * More words of the command line, a word an {@code <argument>}: every option of the command, also
   * those that are no parameter.
   */
  @Parameter(property = "headroom.arguments")
  private List<String> arguments;

  /** Options of the JVM that runs the command, such as {@code -Xmx2g}. */
  @Parameter(property = "headroom.jvmOptions")
  private List<String> jvmOptions;

  /** Home of the Java 17 or newer that runs the command; that of Maven unless it is set. */
  @Parameter(property = "headroom.javaHome")
  private File javaHome;

  /** Folder in which the command works, where the baseline is looked for. */
  @Parameter(property = "headroom.workingDirectory", defaultValue = "${basedir}", required = true)
  private File workingDirectory;

  /** What Maven resolved for this plugin: the command with its libraries. */
  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  /** The command with its options, without the further words. */
  abstract CommandWords words();

  /** Why a command that ended with 3 or 4 did so, in a line. */
  String answer(CommandEnd end) {
    return end.outcome();
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    List<String> words = words().plain(arguments).list();
    if (skip) {
      getLog().info("headroom " + words.get(0) + " is skipped");
      return;
    }
    getLog().debug("headroom " + words);
    CommandEnd end = run(words);
    end.check(words.get(0), answer(end));
  }

  private CommandEnd run(List<String> words) throws MojoExecutionException {
    List<File> classPath =
        pluginArtifacts.stream().map(Artifact::getFile).filter(Objects::nonNull).toList();
    try {
      return CommandProcess.of(home(), options(), classPath, workingDirectory)
          .run(words, System.out, System.err);
    } catch (IOException e) {
      throw new MojoExecutionException("headroom cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("headroom " + words.get(0) + " was broken off", e);
    }
  }

  private Path home() {
    return javaHome == null ? Path.of(System.getProperty("java.home")) : javaHome.toPath();
  }

  private List<String> options() {
    String ofLauncher = Objects.requireNonNullElse(System.getenv(JAVA_OPTIONS), "");
    Stream<String> own = jvmOptions == null ? Stream.empty() : jvmOptions.stream();
    return Stream.concat(Arrays.stream(ofLauncher.split("\\s+")), own)
        .filter(option -> option != null && !option.isBlank())
        .toList();
  }
}
