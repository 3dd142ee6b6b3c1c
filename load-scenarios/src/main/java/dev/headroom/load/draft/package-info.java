/**
 * First drafts of a system's file, from what knows its requests already: a browser's recording, an
 * OpenAPI document, an access log. Nothing that may be a secret gets into them.
 */
package dev.headroom.load.draft;
