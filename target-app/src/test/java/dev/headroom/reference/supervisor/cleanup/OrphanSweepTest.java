package dev.headroom.reference.supervisor.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrphanSweepTest {
  @RegisterExtension final OwnTemporaryFolder temporary = new OwnTemporaryFolder();
  @RegisterExtension final Children children = new Children();

  private final List<String> told = new ArrayList<>();
  private SystemFolder folder;

  @BeforeEach
  void create() throws IOException {
    folder = SystemFolder.create();
  }

  private int sweep() throws IOException {
    return OrphanSweep.sweep(told::add);
  }

  private void orphan() throws Exception {
    Files.writeString(folder.path().resolve("owner"), children.dead().toString());
  }

  @Test
  void a_system_whose_starter_lives_is_left_alone() throws Exception {
    Process child = children.sleeping();
    folder.note(ProcessIdentity.of(child.toHandle()));

    assertThat(sweep()).isZero();
    assertThat(told).isEmpty();
    assertThat(child.isAlive()).isTrue();
    assertThat(folder.path()).isDirectory();
  }

  @Test
  void of_a_system_whose_starter_is_dead_nothing_is_left() throws Exception {
    Process child = children.sleeping();
    Path group = Files.createDirectory(temporary.path().resolve("group"));
    folder.note(ProcessIdentity.of(child.toHandle()));
    folder.note(group);
    Files.createDirectories(folder.path().resolve("data/deep"));
    orphan();

    assertThat(sweep()).isEqualTo(1);
    assertThat(child.waitFor()).isNotZero();
    assertThat(folder.path()).doesNotExist();
    assertThat(group).doesNotExist();
    assertThat(told).singleElement().asString().contains("1 process(es)", folder.path().toString());
    assertThat(sweep()).isZero();
  }

  @Test
  void a_process_that_only_has_the_number_of_one_of_ours_is_not_killed() throws Exception {
    Process stranger = children.sleeping();
    ProcessIdentity identity = ProcessIdentity.of(stranger.toHandle());
    folder.note(new ProcessIdentity(identity.pid(), identity.startMillis() - 60_000));
    orphan();

    assertThat(sweep()).isEqualTo(1);
    assertThat(stranger.isAlive()).isTrue();
    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void torn_lines_are_passed_over_and_whole_ones_are_not() throws Exception {
    Process child = children.sleeping();
    append("processes", "\n12\nx y\n");
    folder.note(ProcessIdentity.of(child.toHandle()));
    append("processes", ProcessHandle.current().pid() + " 17");
    append("groups", "\n\u0000\n/nowhere/at/all\n");
    orphan();

    assertThat(sweep()).isEqualTo(1);
    assertThat(child.waitFor()).isNotZero();
    assertThat(folder.path()).doesNotExist();
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(
        folder.path().resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void a_group_is_removed_only_where_it_is_an_empty_folder() throws Exception {
    Path file = Files.writeString(temporary.path().resolve("file"), "keep");
    Path full = Files.createDirectories(temporary.path().resolve("full/inside")).getParent();
    Path link = Files.createSymbolicLink(temporary.path().resolve("link"), full);
    folder.note(file);
    folder.note(full);
    folder.note(link);
    orphan();

    sweep();
    assertThat(file).hasContent("keep");
    assertThat(full.resolve("inside")).isDirectory();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws Exception {
    Path outside = Files.createDirectory(temporary.path().resolve("outside"));
    Files.writeString(outside.resolve("file"), "keep");
    Files.createSymbolicLink(folder.path().resolve("link"), outside);
    orphan();

    sweep();
    assertThat(folder.path()).doesNotExist();
    assertThat(outside.resolve("file")).hasContent("keep");
  }

  @Test
  void a_folder_without_an_owner_is_an_orphan() throws Exception {
    Files.delete(folder.path().resolve("owner"));
    assertThat(sweep()).isEqualTo(1);
    assertThat(folder.path()).doesNotExist();
  }
}
