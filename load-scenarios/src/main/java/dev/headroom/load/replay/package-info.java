/**
 * Requests of an access log, to be sent again: read from the formats that servers and load
 * balancers write, without the secrets that their addresses may hold.
 */
package dev.headroom.load.replay;
