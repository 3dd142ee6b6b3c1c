package com.example.gated;

/**
 * Something that is sold.
 *
 * @param number of it
 * @param cents its price
 */
record Article(int number, int cents) {}
