/**
 * What a rule of causes is, and what it may say: that its cause is at work, that it is not, or that
 * it cannot tell. The rules themselves are in {@code cause} and below it.
 */
package dev.headroom.analysis.finding;
