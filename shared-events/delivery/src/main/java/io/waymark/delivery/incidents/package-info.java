/** How incidents of integrations are told: one spelling of their key and their end for all services. */
@NullMarked
package io.waymark.delivery.incidents;

import org.jspecify.annotations.NullMarked;
