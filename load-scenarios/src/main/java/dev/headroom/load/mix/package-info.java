/**
 * What is sent: requests by weight, their ids and bodies, drawn from a seed. A draw depends on the
 * seed and its number alone. When it is sent is not decided here.
 */
package dev.headroom.load.mix;
