package dev.headroom.target.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SystemFolderTest {
  @RegisterExtension final OwnTemporaryFolder temporary = new OwnTemporaryFolder();
  @RegisterExtension final Children children = new Children();

  @Test
  void nobody_else_can_look_into_it() throws IOException {
    for (Path path : new Path[] {SystemFolder.create().path(), SystemFolder.root()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void it_says_from_the_begin_whose_it_is() throws IOException {
    SystemFolder folder = SystemFolder.create();
    assertThat(folder.ownerLives()).isTrue();
    assertThat(SystemFolder.all()).extracting(SystemFolder::path).containsExactly(folder.path());
    assertThat(SystemFolder.root()).isDirectoryNotContaining("glob:**/new-*");
  }

  @Test
  void every_folder_has_an_id_of_its_own_that_can_name_a_group() throws IOException {
    String first = SystemFolder.create().id();
    assertThat(first).matches("[0-9A-Za-z]+").isNotEqualTo(SystemFolder.create().id());
  }

  @Test
  void what_was_noted_is_there() throws IOException {
    SystemFolder folder = SystemFolder.create();
    ProcessIdentity child = ProcessIdentity.of(children.sleeping().toHandle());
    folder.note(child);
    folder.note(ProcessIdentity.current());
    folder.note(Path.of("/a group/of ours"));

    assertThat(folder.processes()).containsExactly(child, ProcessIdentity.current());
    assertThat(folder.groups()).containsExactly(Path.of("/a group/of ours"));
  }

  @Test
  void a_deleted_one_is_gone_with_all_that_is_in_it_and_may_be_deleted_again() throws IOException {
    SystemFolder folder = SystemFolder.create();
    Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c"), "x");
    folder.delete();
    folder.delete();
    assertThat(folder.path()).doesNotExist();
    assertThat(SystemFolder.all()).isEmpty();
  }

  @Test
  void a_place_that_others_may_write_to_is_not_used_and_not_swept() throws IOException {
    SystemFolder planted = SystemFolder.create();
    Files.delete(planted.path().resolve("owner"));
    Files.setPosixFilePermissions(
        SystemFolder.root(), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(SystemFolder.all()).isEmpty();
    assertThatThrownBy(SystemFolder::create)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(SystemFolder.root() + " is not ours alone");
    assertThat(OrphanSweep.sweep(text -> {})).isZero();
  }

  @Test
  void a_link_in_the_place_of_the_folder_is_not_followed() throws IOException {
    Files.createSymbolicLink(
        SystemFolder.root(), Files.createDirectory(temporary.path().resolve("elsewhere")));
    assertThat(SystemFolder.all()).isEmpty();
    assertThatThrownBy(SystemFolder::create).isInstanceOf(IOException.class);
  }
}
