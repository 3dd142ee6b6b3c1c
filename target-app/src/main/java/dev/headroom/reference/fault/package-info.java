/**
 * What a fault is; the faults themselves are in the packages below, one a file, all listed in
 * {@code Faults}. Each says what it does and what evidence it should leave, and has all of its code
 * in its file. Nothing of this is told to a diagnosis.
 */
package dev.headroom.reference.fault;
