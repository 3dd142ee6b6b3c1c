package dev.headroom.cli.injector.kubernetes.cluster;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import dev.headroom.cli.failure.RefusedException;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesResourceUtil;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Kubernetes wants values written, so that a slip is told when the command line is read and not
 * by a cluster in the middle. Its rules are in <a
 * href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
 * and <a
 * href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">Labels</a>.
 */
final class KubernetesSyntax {
  /** With bounds of its digits, so that no amount is too long to be worked out. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([0-9]{1,18}(\\.[0-9]{0,9})?|\\.[0-9]{1,9})"
              + "([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,2})?");

  /** A label's name, and its value where that is not empty. */
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

  private static final int LONGEST_PREFIX = 253;
  private static final BigDecimal LEAST_CORES = new BigDecimal("0.001");
  private static final BigDecimal MOST_CORES = new BigDecimal(1_000);

  /** Less than any JVM needs: most likely its unit was forgotten. */
  private static final BigDecimal LEAST_BYTES = new BigDecimal(64 << 20);

  private KubernetesSyntax() {}

  /** Cores, to the thousandth. */
  static void requireCores(String option, String amount) {
    BigDecimal cores = amount(option, amount, "500m, 2 or 1.5");
    if (cores.compareTo(LEAST_CORES) < 0
        || cores.compareTo(MOST_CORES) > 0
        || cores.remainder(LEAST_CORES).signum() != 0) {
      throw refused(option, amount, "cores are from 1m to 1000, in thousandths (m)");
    }
  }

  static void requireMemory(String option, String amount) {
    BigDecimal bytes = amount(option, amount, "800Mi, 1Gi or 2G");
    if (bytes.compareTo(LEAST_BYTES) < 0) {
      throw refused(
          option, amount, "that is less than 64Mi; write it with its unit, such as 800Mi or 1Gi");
    }
  }

  private static BigDecimal amount(String option, String amount, String examples) {
    if (!AMOUNT.matcher(amount).matches()) {
      throw refused(
          option,
          amount,
          "write it as Kubernetes does, such as "
              + examples
              + "; its units are m, k, M, G, T and Ki, Mi, Gi, Ti");
    }
    return Quantity.parse(amount).getNumericalAmount();
  }

  /** A name of one word, as namespaces have. */
  static void requireLabelName(String option, Optional<String> name) {
    require(
        option,
        name.filter(given -> !KubernetesResourceUtil.isValidName(given)),
        "a name is at most 63 small letters, digits and hyphens, and begins and ends with a letter"
            + " or a digit");
  }

  /** A name of words with points between them, as most objects have. */
  static void requireName(String option, Optional<String> name) {
    require(
        option,
        name.filter(given -> !isSubdomain(given)),
        "a name is at most 253 small letters, digits, hyphens and points, and begins and ends with a"
            + " letter or a digit");
  }

  /** A label of a node. */
  static void requireLabel(String option, String key, String value) {
    int slash = key.lastIndexOf('/');
    boolean isKey =
        LABEL.matcher(key.substring(slash + 1)).matches()
            && (slash < 0 || isSubdomain(key.substring(0, slash)));
    if (!isKey || !(value.isEmpty() || LABEL.matcher(value).matches())) {
      throw refused(
          option,
          key + "=" + value,
          "a label is written KEY=VALUE or PREFIX/KEY=VALUE; key and value are at most 63 letters,"
              + " digits, -, _ and points, and begin and end with a letter or a digit");
    }
  }

  private static boolean isSubdomain(String text) {
    return text.length() <= LONGEST_PREFIX && KubernetesResourceUtil.isValidSubdomainName(text);
  }

  static void requireImage(String option, String image) {
    try {
      ImageReference.parse(image);
    } catch (InvalidImageReferenceException e) {
      throw refused(
          option, image, "an image is written REGISTRY/NAME:TAG, such as registry.example/load:1");
    }
  }

  private static void require(String option, Optional<String> wrong, String rule) {
    if (wrong.isPresent()) {
      throw refused(option, wrong.get(), rule);
    }
  }

  private static RefusedException refused(String option, String value, String rule) {
    return new RefusedException(option + " " + value + ": " + rule);
  }
}
