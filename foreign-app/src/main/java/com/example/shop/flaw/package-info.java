/**
 * What can be wrong with the shop, one at a time and nothing unless {@code shop.flaw} says so: work
 * beside that of each request.
 */
package com.example.shop.flaw;
