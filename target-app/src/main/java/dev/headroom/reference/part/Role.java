package dev.headroom.reference.part;

import dev.headroom.reference.setting.InvalidSettingException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a box can do, as a topology says it.
 *
 * @param <S> its settings
 * @param code how a topology names it, as in {@code roles: [web]}, and its section of settings
 * @param shortName what boxes of this role are called, see {@code BoxNames}
 * @param settingsType a record that checks itself
 * @param needs other roles, without which it does not work
 * @param facesClients whether clients may send it requests
 */
public record Role<S extends Record>(
    String code, String shortName, Class<S> settingsType, List<Need> needs, boolean facesClients) {

  /**
   * Boxes of another role.
   *
   * @param role that is to be ready before
   * @param min how many at least
   * @param max how many at most it can work with
   */
  public record Need(Role<?> role, int min, int max) {
    public Need {
      if (min < 0 || max < Math.max(1, min)) {
        throw new IllegalArgumentException("from " + min + " to " + max + " boxes");
      }
    }
  }

  public Role {
    for (String name : List.of(code, shortName)) {
      if (!name.matches("[a-z][a-z0-9]{0,15}")) {
        throw new IllegalArgumentException("'" + name + "' cannot name a role");
      }
    }
    needs = List.copyOf(needs);
  }

  /** One that needs nobody, and that clients do not speak to. */
  public static <S extends Record> Role<S> of(
      String code, String shortName, Class<S> settingsType) {
    return new Role<>(code, shortName, settingsType, List.of(), false);
  }

  /** The same, in need of so many boxes of another role. */
  public Role<S> needing(Role<?> role, int min, int max) {
    List<Need> all = new ArrayList<>(needs);
    all.add(new Need(role, min, max));
    return new Role<>(code, shortName, settingsType, all, facesClients);
  }

  /** The same, open to clients. */
  public Role<S> facingClients() {
    return new Role<>(code, shortName, settingsType, needs, true);
  }

  public boolean isNeededBy(Role<?> other) {
    return other.needs().stream().anyMatch(need -> need.role().equals(this));
  }

  /**
   * Settings as what they are.
   *
   * @throws InvalidSettingException if they are none of this role
   */
  public S cast(Record settings) {
    if (!settingsType.isInstance(settings)) {
      throw new InvalidSettingException("these are no settings of " + code + ": " + settings);
    }
    return settingsType.cast(settings);
  }

  @Override
  public String toString() {
    return code;
  }
}
