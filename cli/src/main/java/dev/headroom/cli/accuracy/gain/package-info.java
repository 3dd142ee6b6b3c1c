/** Promises examined on the real reference system: the first remedy of each fault applied. */
package dev.headroom.cli.accuracy.gain;
