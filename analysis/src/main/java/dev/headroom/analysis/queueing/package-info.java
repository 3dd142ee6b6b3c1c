/**
 * Queueing networks of product form, solved exactly: closed ones with one class of customers, open
 * ones with several, stations with any number of servers, and pools whose places are held while a
 * network inside them is passed (passive resources, in layers).
 */
package dev.headroom.analysis.queueing;
