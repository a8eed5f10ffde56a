/** What a provider makes of the words of a push, for whoever takes it in. */
@NullMarked
package io.waymark.tracking.provider.domain;

import org.jspecify.annotations.NullMarked;
