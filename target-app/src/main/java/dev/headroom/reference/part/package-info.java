/**
 * What a part of the reference system is. A part is one file that implements {@code Part}, in a
 * package of its own below this one: how it starts in its box, what it needs of other parts, how it
 * is asked whether it is ready, what can be watched of it. Its settings are a record, read from the
 * section of a topology that has the name of its role. The supervisor knows these types only.
 */
package dev.headroom.reference.part;
