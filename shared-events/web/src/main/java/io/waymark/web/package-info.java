/** What every HTTP door of the house shares: problems, roles, callers, limits and page cursors. */
@NullMarked
package io.waymark.web;

import org.jspecify.annotations.NullMarked;
