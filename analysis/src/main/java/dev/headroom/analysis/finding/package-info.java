/**
 * What a rule of causes is, and what it may say: that its cause is at work, that it is not, or that
 * it cannot tell; and what a remedy is, which follows from what was found. The rules themselves are
 * in {@code cause} and below it, the remedies in {@code remedy}.
 */
package dev.headroom.analysis.finding;
