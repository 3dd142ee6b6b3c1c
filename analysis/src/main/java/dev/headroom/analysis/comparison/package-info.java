/** What a change brought, where the old and the new system were loaded in turn. */
package dev.headroom.analysis.comparison;
