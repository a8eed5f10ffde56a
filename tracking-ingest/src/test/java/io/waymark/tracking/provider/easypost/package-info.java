/** EasyPost against its documents and published vectors. */
@NullMarked
package io.waymark.tracking.provider.easypost;

import org.jspecify.annotations.NullMarked;
