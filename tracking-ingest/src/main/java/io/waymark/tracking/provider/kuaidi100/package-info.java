/** Kuaidi100's subscription pushes: a form whose JSON tells the whole history of one number, newest first. */
@NullMarked
package io.waymark.tracking.provider.kuaidi100;

import org.jspecify.annotations.NullMarked;
