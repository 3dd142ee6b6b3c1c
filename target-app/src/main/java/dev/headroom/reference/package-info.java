/**
 * The reference system: a small content service, the boxes that it runs in, and the topologies,
 * faults and remedies that change it. A plain service to everybody else: it knows nothing of load,
 * recording or diagnosis.
 */
package dev.headroom.reference;
