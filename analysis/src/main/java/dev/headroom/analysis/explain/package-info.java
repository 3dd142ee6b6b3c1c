/**
 * Why a diagnosis says what it says of a resource: the figures with the series and the stretches of
 * load that they were read from, and what every rule found there, or did not find, or could not
 * tell.
 */
package dev.headroom.analysis.explain;
