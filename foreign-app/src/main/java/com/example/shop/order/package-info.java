/** Customers, what they ordered, and the pages that show it. */
package com.example.shop.order;
