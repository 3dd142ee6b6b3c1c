/**
 * How the reference system reads what it is set to, and how every part of it refuses what it cannot
 * be set to: one exception, one line of text.
 */
package dev.headroom.reference.setting;
