/** Manifests as documents: PDF and CSV. */
@NullMarked
package io.waymark.order.dispatch.adapter.paper;

import org.jspecify.annotations.NullMarked;
