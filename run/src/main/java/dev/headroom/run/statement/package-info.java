/** What a database's statements cost, and the indexes that its tables have. */
package dev.headroom.run.statement;
