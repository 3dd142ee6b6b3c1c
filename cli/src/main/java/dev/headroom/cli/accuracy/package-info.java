/** {@code headroom accuracy}: how right the diagnosis is, on systems whose bottleneck is known. */
package dev.headroom.cli.accuracy;
