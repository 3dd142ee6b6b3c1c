/** What came of traffic models, stretch by stretch: they are no evidence of a steady state. */
package dev.headroom.analysis.traffic;
