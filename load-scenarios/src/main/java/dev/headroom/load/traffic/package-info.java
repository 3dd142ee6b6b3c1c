/**
 * When requests are sent, as instants: processes of arrivals whose rate may change, drawn from a
 * seed. Pure, so that what a traffic model promises is checked on its schedule, without a clock.
 */
package dev.headroom.load.traffic;
