/** What is no fault and could be taken for one: systems in which nothing is to be accused. */
package dev.headroom.analysis.examiner.fault.benign;
