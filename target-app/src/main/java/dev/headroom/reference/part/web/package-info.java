/**
 * The web part: a JVM that runs the service. What starts it in its box is here, and what runs in
 * it; what it serves is in {@code service}.
 */
package dev.headroom.reference.part.web;
