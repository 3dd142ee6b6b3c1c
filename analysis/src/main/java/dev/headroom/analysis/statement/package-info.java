/** Which statements a database ran during the load, and what they cost. */
package dev.headroom.analysis.statement;
