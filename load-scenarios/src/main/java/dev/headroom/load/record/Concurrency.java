package dev.headroom.load.record;

/**
 * Most requests at once.
 *
 * @param wanted as the options ask for
 * @param allowed as descriptors and ports leave
 */
public record Concurrency(int wanted, int allowed) {}
