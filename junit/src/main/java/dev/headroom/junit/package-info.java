/**
 * Headroom in a test of JUnit Jupiter: a parameter that is a run's diagnosis, a gate that a test
 * calls, and assertions on both. What the evidence does not decide aborts a test, and so neither
 * passes nor fails it. What is read, compared and said is the command's.
 */
package dev.headroom.junit;
