package dev.headroom.profiler.collect;

/** The machine that records, all boxes and the injector on it together. */
public record ThisMachine() implements Endpoint {}
