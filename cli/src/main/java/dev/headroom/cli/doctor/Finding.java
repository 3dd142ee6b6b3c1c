package dev.headroom.cli.doctor;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param what was looked at
 * @param ok whether nothing is lacking
 * @param found in a few words
 * @param fix what to do about a lack; empty if there is none
 */
public record Finding(String what, boolean ok, String found, Optional<String> fix) {
  static Finding good(String what, String found) {
    return new Finding(what, true, found, Optional.empty());
  }

  static Finding lacking(String what, String found, String fix) {
    return new Finding(what, false, found, Optional.of(fix));
  }
}
