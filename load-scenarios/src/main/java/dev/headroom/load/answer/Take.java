package dev.headroom.load.answer;

import java.util.Optional;

/**
 * A value that is taken from an answer.
 *
 * @param name by which later requests call it
 * @param expression where it is in the answer
 * @param within of a header: a regular expression that finds it in the header's value
 */
public record Take(String name, TakeKind kind, String expression, Optional<String> within) {}
