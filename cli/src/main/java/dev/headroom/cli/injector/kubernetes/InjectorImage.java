package dev.headroom.cli.injector.kubernetes;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.pod.PodMain;
import dev.headroom.reference.machine.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * The image of an injector: a Java runtime from a base image, and on it the jars that an injector
 * needs, those of others in a layer of their own, so that a new release of ours is a small one.
 * Neither Docker nor a Dockerfile is used, and the same jars make the same image.
 *
 * @param base a name in a registry, or a file that ends with .tar
 * @param classPath folders and jars of simulations that are not ours
 */
public record InjectorImage(String base, List<Path> classPath) {
  /** Its name where nobody says another. */
  public static final String NAME = "headroom-injector";

  private static final String LIBRARIES = "/app/lib/";
  private static final String EXTRA = "/app/extra/";
  private static final String TAR = ".tar";

  /** Not root: clusters refuse that, and nothing needs it. */
  private static final String USER = "1000";

  public InjectorImage {
    classPath = List.copyOf(classPath);
  }

  /**
   * Makes it of the jars that this process runs with.
   *
   * @param to a name in a registry, or a file that ends with .tar
   * @param version tag of the image in a tar
   */
  public void make(String to, String version) throws IOException, InterruptedException {
    make(InjectorJars.of(PodMain.class), to, version);
  }

  void make(InjectorJars jars, String to, String version) throws IOException, InterruptedException {
    Path caches = Files.createTempDirectory("headroom-image");
    try {
      container(jars)
          .containerize(
              target(to, version)
                  .setBaseImageLayersCache(caches.resolve("base"))
                  .setApplicationLayersCache(caches.resolve("layers"))
                  .setToolName("headroom")
                  .setToolVersion(version));
    } catch (InvalidImageReferenceException e) {
      throw new RefusedException(e.getMessage());
    } catch (RegistryException | CacheDirectoryCreationException | ExecutionException e) {
      throw notMade(e);
    } finally {
      FolderTree.delete(caches);
    }
  }

  private JibContainerBuilder container(InjectorJars jars)
      throws IOException, InvalidImageReferenceException {
    JibContainerBuilder container =
        from().setUser(USER).setWorkingDirectory(AbsoluteUnixPath.get("/app"));
    FileEntriesLayer.Builder libraries = FileEntriesLayer.builder().setName("libraries");
    jars.libraries().forEach(jar -> libraries.addEntry(jar, inside(LIBRARIES, jar)));
    FileEntriesLayer.Builder ours = FileEntriesLayer.builder().setName("headroom");
    ours.addEntry(jars.main(), inside(LIBRARIES, jars.main()));
    container.addFileEntriesLayer(libraries.build()).addFileEntriesLayer(ours.build());
    List<String> places = new ArrayList<>(List.of(inside(LIBRARIES, jars.main()).toString()));
    for (int i = 0; i < classPath.size(); i++) {
      AbsoluteUnixPath place = inside(EXTRA + i + "-", classPath.get(i));
      FileEntriesLayer.Builder extra = FileEntriesLayer.builder().setName("class path " + i);
      extra.addEntryRecursive(classPath.get(i), place);
      container.addFileEntriesLayer(extra.build());
      places.add(place.toString());
    }
    return container.setEntrypoint(
        "java",
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-cp",
        places.stream().collect(Collectors.joining(":")),
        PodMain.class.getName());
  }

  private static AbsoluteUnixPath inside(String folder, Path file) {
    return AbsoluteUnixPath.get(folder + file.getFileName());
  }

  private JibContainerBuilder from() throws InvalidImageReferenceException {
    if (base.endsWith(TAR)) {
      if (!Files.isRegularFile(Path.of(base))) {
        throw new RefusedException("--base " + base + ": there is no such file");
      }
      return Jib.from(TarImage.at(Path.of(base)));
    }
    return Jib.from(registry(base));
  }

  private static Containerizer target(String to, String version)
      throws InvalidImageReferenceException {
    return to.endsWith(TAR)
        ? Containerizer.to(TarImage.at(Path.of(to)).named(NAME + ":" + version))
        : Containerizer.to(registry(to));
  }

  /** With the credentials of Docker's own configuration, if there are any. */
  private static RegistryImage registry(String name) throws InvalidImageReferenceException {
    ImageReference reference = ImageReference.parse(name);
    return RegistryImage.named(reference)
        .addCredentialRetriever(
            CredentialRetrieverFactory.forImage(reference, event -> {}).dockerConfig());
  }

  private FailedException notMade(Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    String advice =
        base.endsWith(TAR)
            ? "is " + base + " the tar of an image, as 'docker save' writes it?"
            : "the base image "
                + base
                + " comes from a registry; where there is none, give the tar of an image that has"
                + " Java 17 or newer with --base FILE.tar";
    return new FailedException(
        "the image cannot be made: "
            + root.getClass().getSimpleName()
            + ": "
            + reason
            + "; "
            + advice,
        failure);
  }
}
