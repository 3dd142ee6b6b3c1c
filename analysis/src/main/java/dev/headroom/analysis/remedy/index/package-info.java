/**
 * Which index a statement lacks, or why no index would help it: the statement parsed, its
 * conditions sorted by table, the tables compared with the indexes that there are and with how the
 * database says that it reads them. The entry is {@code IndexAdvice}.
 */
package dev.headroom.analysis.remedy.index;
