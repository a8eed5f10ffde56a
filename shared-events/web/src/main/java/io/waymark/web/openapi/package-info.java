/** Gives the OpenAPI documents of all services one style, so that resources need not repeat it in annotations. */
@NullMarked
package io.waymark.web.openapi;

import org.jspecify.annotations.NullMarked;
