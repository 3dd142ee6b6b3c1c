/**
 * What spoils a load test though the target does nothing wrong, one a file: each looks for its
 * traces in a run and tells them with their figures. What of that takes the verdict's place is
 * decided with it.
 */
package dev.headroom.analysis.confounder;
