/**
 * Rules of what goes over the wire: how connections are made and encrypted, and how much is sent
 * over them.
 */
package dev.headroom.analysis.cause.network;
