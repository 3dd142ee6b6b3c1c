/**
 * Whose doing a change is: the trees of what requests cost before and now, compared from the root
 * down. It knows no method, package or statement by name.
 */
package dev.headroom.analysis.gate.cause;
