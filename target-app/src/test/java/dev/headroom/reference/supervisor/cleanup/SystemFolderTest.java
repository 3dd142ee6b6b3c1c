package dev.headroom.reference.supervisor.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.reference.machine.UserFolder;
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
    for (Path path : new Path[] {SystemFolder.create().path(), UserFolder.path()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void it_says_from_the_begin_whose_it_is() throws IOException {
    SystemFolder folder = SystemFolder.create();
    assertThat(folder.ownerLives()).isTrue();
    assertThat(SystemFolder.all()).extracting(SystemFolder::path).containsExactly(folder.path());
    assertThat(UserFolder.path()).isDirectoryNotContaining("glob:**/new-*");
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
  void a_place_that_was_left_open_is_closed_to_others() throws IOException {
    Files.createDirectories(UserFolder.path());
    Files.setPosixFilePermissions(UserFolder.path(), PosixFilePermissions.fromString("rwxrwxr-x"));
    SystemFolder.create();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(UserFolder.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void what_belongs_to_somebody_else_is_neither_used_nor_swept() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
    SystemFolder planted = SystemFolder.create();
    Files.delete(planted.path().resolve("owner"));
    giveAway(planted.path());
    assertThat(SystemFolder.all()).isEmpty();
    assertThat(OrphanSweep.sweep(text -> {})).isZero();

    giveAway(UserFolder.path());
    assertThat(SystemFolder.all()).isEmpty();
    assertThatThrownBy(SystemFolder::create)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(UserFolder.path() + " belongs to somebody else");
  }

  private static void giveAway(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", 65_534);
  }

  @Test
  void a_link_in_the_place_of_the_folder_is_not_followed() throws IOException {
    Files.createSymbolicLink(
        UserFolder.path(), Files.createDirectory(temporary.path().resolve("elsewhere")));
    assertThat(SystemFolder.all()).isEmpty();
    assertThatThrownBy(SystemFolder::create).isInstanceOf(IOException.class);
  }
}
