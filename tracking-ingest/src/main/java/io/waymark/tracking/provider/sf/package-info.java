/** SF Express' route push: new nodes of up to ten routes at once, as JSON or XML, plain or in a form, and never signed. */
@NullMarked
package io.waymark.tracking.provider.sf;

import org.jspecify.annotations.NullMarked;
