/**
 * A run's responses second by second, and which of those seconds tell nothing: those after the end
 * of a log that was cut short, those in which the target stood still for once, and those in which
 * an injector's share of the load was missing. What they add up to is not decided here.
 */
package dev.headroom.analysis.response;
