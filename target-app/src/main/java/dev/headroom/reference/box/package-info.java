/**
 * A box: processes that share a CPU budget, a scale model of one server. How the budget is enforced
 * depends on what the machine allows; where it allows nothing, boxes run unlimited, and say so.
 */
package dev.headroom.reference.box;
