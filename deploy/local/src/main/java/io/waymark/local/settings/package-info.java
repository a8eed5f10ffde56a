/** Where things lie and listen, and what each service is told. */
@NullMarked
package io.waymark.local.settings;

import org.jspecify.annotations.NullMarked;
