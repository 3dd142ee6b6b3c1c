/**
 * What is looked at in an answer beside its status: values that later requests of a journey are
 * made of, and redirects that lead nowhere.
 */
package dev.headroom.load.answer;
