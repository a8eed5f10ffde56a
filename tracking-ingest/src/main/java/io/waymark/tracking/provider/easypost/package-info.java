/** EasyPost's tracker events: JSON signed in one of two ways, with the whole history of one number each time. */
@NullMarked
package io.waymark.tracking.provider.easypost;

import org.jspecify.annotations.NullMarked;
