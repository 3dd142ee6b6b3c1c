/**
 * The loop benchmark → profile → address → repeat: what is done in which order. Every step is some
 * other module's work; here they are only put in a row, and torn down again whatever happens.
 */
package dev.headroom.cli.loop;
