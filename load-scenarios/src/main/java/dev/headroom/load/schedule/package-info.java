/**
 * The state of a run that many of Gatling's threads share: which step is on, who may send, when
 * work in flight is too much. Time comes in as an argument.
 */
package dev.headroom.load.schedule;
