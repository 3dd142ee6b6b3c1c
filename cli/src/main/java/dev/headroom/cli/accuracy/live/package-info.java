/** The diagnosis examined on the real reference system, with faults planted in it. */
package dev.headroom.cli.accuracy.live;
