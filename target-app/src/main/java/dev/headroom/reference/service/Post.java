package dev.headroom.reference.service;

/**
 * A post as a reader gets it.
 *
 * @param createdAt ISO 8601, UTC
 */
record Post(long id, long authorId, String body, String createdAt) {}
