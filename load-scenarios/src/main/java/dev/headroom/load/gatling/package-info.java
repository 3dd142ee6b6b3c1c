/**
 * The load in Gatling's terms: populations of the closed and the open model, the request that they
 * send, and what every simulation makes ready before its load and concludes after it. The
 * simulations themselves are beside it, one a file.
 */
package dev.headroom.load.gatling;
