/**
 * When was the load constant, when was the target warm, and how much did it then complete? Turns
 * the injector's account and the responses into plateaus and the knee. Nothing here looks at what a
 * box used, except to tell whether it has settled.
 */
package dev.headroom.analysis.plateau;
