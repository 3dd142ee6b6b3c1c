package dev.headroom.cli.injector.kubernetes;

import dev.headroom.run.file.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Images as 'docker save' writes them: a tar of layers, which are tars, with a manifest. */
final class TinyImage {
  private TinyImage() {}

  /** An image of one layer. */
  static Path write(Path file, Map<String, String> contents) throws Exception {
    Map<String, byte[]> inside = new LinkedHashMap<>();
    contents.forEach((name, text) -> inside.put(name, text.getBytes(StandardCharsets.UTF_8)));
    byte[] layer = tar(inside);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(layer));
    Map<String, Object> config =
        Map.of(
            "architecture", "amd64",
            "os", "linux",
            "config", Map.of("Env", List.of("PATH=/usr/bin")),
            "rootfs", Map.of("type", "layers", "diff_ids", List.of("sha256:" + digest)),
            "history", List.of());
    List<Map<String, Object>> manifest =
        List.of(
            Map.of(
                "Config", "config.json",
                "RepoTags", List.of("base:1"),
                "Layers", List.of("layer.tar")));
    Map<String, byte[]> image = new LinkedHashMap<>();
    image.put("config.json", Json.documents().writeValueAsBytes(config));
    image.put("layer.tar", layer);
    image.put("manifest.json", Json.documents().writeValueAsBytes(manifest));
    return Files.write(file, tar(image));
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The files of a tar, by their names. */
  static Map<String, byte[]> files(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (entry.isFile()) {
          files.put(entry.getName(), tar.readAllBytes());
        }
        entry = tar.getNextEntry();
      }
    }
    return files;
  }

  /** The files of a layer as Jib writes one, which is compressed. */
  static Map<String, byte[]> layer(byte[] bytes) throws IOException {
    return files(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
  }
}
