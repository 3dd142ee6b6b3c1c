/**
 * What a resource of a run is: its capacity and its meters, how busy it was, who made it so, and
 * what it says itself of its saturation. Where they are looked for is in the package below.
 */
package dev.headroom.analysis.resource;
