/** Where the time of a request goes, as its client and the service's own figures tell. */
package dev.headroom.analysis.evidence.latency;
