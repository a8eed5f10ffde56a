/** How often carriers are asked, and who may tell by itself. */
@NullMarked
package io.waymark.order.lastmile.adapter.config;

import org.jspecify.annotations.NullMarked;
