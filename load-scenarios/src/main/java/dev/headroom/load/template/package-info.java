/**
 * Texts with places for values that are drawn: paths, bodies and headers. What a place stands for
 * is told by whoever reads the text; how a value is written within a text of its kind is here.
 */
package dev.headroom.load.template;
