/**
 * A shop: customers and their orders, as somebody else would write it, with Spring, Hibernate and
 * PostgreSQL. It knows nothing of Headroom, and has at most one thing wrong with it, {@code
 * shop.flaw}.
 */
package com.example.shop;
