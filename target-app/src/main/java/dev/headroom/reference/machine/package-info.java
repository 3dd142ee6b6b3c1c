/**
 * What the reference system asks of the machine beyond processes: a free port, a folder of this
 * user's own, a folder gone with all that is in it. Each has its one owner here; other modules may
 * use them too.
 */
package dev.headroom.reference.machine;
