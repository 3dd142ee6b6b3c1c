/**
 * Run in, observations out: when was the load constant, when was the target warm, how much did it
 * then complete, and how busy was each box's CPU. Turns the injector's account and the responses
 * into plateaus and the knee. Which resource binds is not decided here.
 */
package dev.headroom.analysis.measure;
