/** What a merchant sees, over HTTP and as pages without a script. */
@NullMarked
package io.waymark.exceptions.merchants.adapter.rest;

import org.jspecify.annotations.NullMarked;
