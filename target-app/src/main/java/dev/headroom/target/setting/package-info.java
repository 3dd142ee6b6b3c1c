/** How every part of the reference system refuses what it cannot be set to. */
package dev.headroom.target.setting;
