/**
 * The service itself: posts and timelines over HTTP, from a relational database. One endpoint a
 * file. It listens on loopback only.
 */
package dev.headroom.target.web;
