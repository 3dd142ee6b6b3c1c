/**
 * Which ids are asked for, and how unequally. A draw depends on a random source and on when the
 * request is due.
 */
package dev.headroom.load.key;
