/** Where hosts lead, judged before anybody connects. */
@NullMarked
package io.waymark.webhook.application;

import org.jspecify.annotations.NullMarked;
