/**
 * The service itself: posts and timelines over HTTP, from a relational database. One endpoint a
 * file. It listens on loopback only, and knows nothing of topologies, boxes or faults; code of
 * those comes in by a {@code ServiceHook}.
 */
package dev.headroom.reference.service;
