/**
 * Random services with a database, as there are many, by the figures that matter: what a fault
 * changes before the system is built. Names are random too.
 */
package dev.headroom.analysis.examiner.sketch;
