/** Remedies that give a system more, or let it have what it has. */
package dev.headroom.analysis.remedy.capacity;
