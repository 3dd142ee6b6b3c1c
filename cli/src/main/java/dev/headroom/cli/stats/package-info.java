/** Results of a Gatling simulation for machines: JSON, JUnit, CSV and histograms. */
package dev.headroom.cli.stats;
