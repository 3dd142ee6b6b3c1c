/** What the reference system is made of, as data: boxes, their roles and their settings. */
package dev.headroom.target.topology;
