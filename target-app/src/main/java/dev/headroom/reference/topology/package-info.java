/**
 * What the reference system is made of, as data: boxes, their roles and the settings of those. Here
 * is also the list of all parts. Nothing here runs.
 */
package dev.headroom.reference.topology;
