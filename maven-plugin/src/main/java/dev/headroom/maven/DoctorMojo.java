package dev.headroom.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Prints what this machine allows, and the fix for each lack: {@code headroom doctor}. */
@Mojo(name = "doctor", requiresProject = false)
public final class DoctorMojo extends HeadroomMojo {
  @Override
  CommandWords words() {
    return new CommandWords("doctor");
  }
}
