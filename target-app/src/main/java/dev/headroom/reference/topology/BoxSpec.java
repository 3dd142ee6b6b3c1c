package dev.headroom.reference.topology;

import dev.headroom.reference.part.Role;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A box of a topology: a scale model of one server.
 *
 * @param name unique in its topology
 * @param roles what it does
 * @param cpuCores its CPU budget in cores of this machine
 * @param pricePerHour of the server that it stands for, dollars
 * @param provision what it really gets of its machine; what it was bought as if left out
 */
public record BoxSpec(
    String name, List<Role<?>> roles, double cpuCores, double pricePerHour, Provision provision) {
  public static final double MIN_CORES = 0.01;
  public static final double MAX_CORES = 1024;

  /** One that gets what it was bought as. */
  public BoxSpec(String name, List<Role<?>> roles, double cpuCores, double pricePerHour) {
    this(name, roles, cpuCores, pricePerHour, Provision.AS_BOUGHT);
  }

  public BoxSpec {
    if (roles != null && roles.stream().anyMatch(Objects::isNull)) {
      throw new InvalidSettingException("box " + name + " has a role without a name");
    }
    roles = roles == null ? List.of() : List.copyOf(roles);
    provision = provision == null ? Provision.AS_BOUGHT : provision;
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
    if (!(cpuCores >= MIN_CORES && cpuCores <= MAX_CORES)
        || !(pricePerHour >= 0 && pricePerHour <= 1e6)) {
      throw new InvalidSettingException(
          "box " + name + " has " + cpuCores + " cores for $" + pricePerHour + " an hour");
    }
  }

  public boolean has(Role<?> role) {
    return roles.contains(role);
  }

  /** Cores to which it is held. */
  public double heldToCores() {
    return provision.cpuQuota() == null ? cpuCores : provision.cpuQuota();
  }

  public BoxSpec withRoles(List<Role<?>> newRoles) {
    return new BoxSpec(name, newRoles, cpuCores, pricePerHour, provision);
  }

  public BoxSpec withCpuCores(double cores) {
    return new BoxSpec(name, roles, cores, pricePerHour, provision);
  }

  public BoxSpec withPricePerHour(double price) {
    return new BoxSpec(name, roles, cpuCores, price, provision);
  }

  public BoxSpec withProvision(UnaryOperator<Provision> change) {
    return new BoxSpec(name, roles, cpuCores, pricePerHour, change.apply(provision));
  }
}
