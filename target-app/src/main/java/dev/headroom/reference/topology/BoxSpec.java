package dev.headroom.reference.topology;

import dev.headroom.reference.part.Role;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;
import java.util.Objects;

/**
 * A box of a topology: a scale model of one server.
 *
 * @param name unique in its topology
 * @param roles what it does
 * @param cpuCores its CPU budget in cores of this machine
 * @param pricePerHour of the server that it stands for, dollars
 * @param egressBytesPerSecond what its link carries to clients; as much as the machine can if left
 *     out
 */
public record BoxSpec(
    String name,
    List<Role<?>> roles,
    double cpuCores,
    double pricePerHour,
    Double egressBytesPerSecond) {
  private static final double MIN_EGRESS = 1_000;
  private static final double MAX_EGRESS = 1e12;

  /** With a link as wide as the machine has it. */
  public BoxSpec(String name, List<Role<?>> roles, double cpuCores, double pricePerHour) {
    this(name, roles, cpuCores, pricePerHour, null);
  }

  public BoxSpec {
    if (roles != null && roles.stream().anyMatch(Objects::isNull)) {
      throw new InvalidSettingException("box " + name + " has a role without a name");
    }
    roles = roles == null ? List.of() : List.copyOf(roles);
    if (name == null || !name.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new InvalidSettingException(
          "'" + name + "' cannot name a box: lower-case letters, digits, '-'");
    }
    if (roles.isEmpty()) {
      throw new InvalidSettingException("box " + name + " has no role");
    }
    if (roles.stream().distinct().count() < roles.size()) {
      throw new InvalidSettingException("box " + name + " has a role twice");
    }
    if (!(cpuCores >= 0.01 && cpuCores <= 1024) || !(pricePerHour >= 0 && pricePerHour <= 1e6)) {
      throw new InvalidSettingException(
          "box " + name + " has " + cpuCores + " cores for $" + pricePerHour + " an hour");
    }
    if (egressBytesPerSecond != null
        && !(egressBytesPerSecond >= MIN_EGRESS && egressBytesPerSecond <= MAX_EGRESS)) {
      throw new InvalidSettingException(
          "box " + name + " sends " + egressBytesPerSecond + " bytes a second");
    }
  }

  public boolean has(Role<?> role) {
    return roles.contains(role);
  }

  public BoxSpec withRoles(List<Role<?>> newRoles) {
    return new BoxSpec(name, newRoles, cpuCores, pricePerHour, egressBytesPerSecond);
  }

  public BoxSpec withCpuCores(double cores) {
    return new BoxSpec(name, roles, cores, pricePerHour, egressBytesPerSecond);
  }

  public BoxSpec withPricePerHour(double price) {
    return new BoxSpec(name, roles, cpuCores, price, egressBytesPerSecond);
  }

  public BoxSpec withEgressBytesPerSecond(double bytes) {
    return new BoxSpec(name, roles, cpuCores, pricePerHour, bytes);
  }
}
