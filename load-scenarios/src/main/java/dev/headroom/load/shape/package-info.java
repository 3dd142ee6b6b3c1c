/**
 * A schedule of load in words, such as {@code probe; curve 20%..95%; hold 400/s 60s; spike x5 10s;
 * return}: read, with a mistake's position, and drawn as rates over time. Pure.
 */
package dev.headroom.load.shape;
