/**
 * What a format of logs of responses is ({@link
 * dev.headroom.profiler.responses.ResponseLogFormat}), and the windows of a second into which every
 * format puts its responses. The formats stand in the packages below, one each.
 */
package dev.headroom.profiler.responses;
