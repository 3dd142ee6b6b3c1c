package dev.headroom.cli.doctor;

/** One thing that Headroom can use on a machine. Looks only; changes nothing. */
public interface Check {
  Finding look();
}
