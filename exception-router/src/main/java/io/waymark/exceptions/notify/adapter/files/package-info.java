/** The tables of routes, channels, rotas and words. */
@NullMarked
package io.waymark.exceptions.notify.adapter.files;

import org.jspecify.annotations.NullMarked;
