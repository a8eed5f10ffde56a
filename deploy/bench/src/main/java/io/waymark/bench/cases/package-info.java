/** What exception-router is measured by: how soon a trouble is a case, and what a sweep of clocks costs. */
@NullMarked
package io.waymark.bench.cases;

import org.jspecify.annotations.NullMarked;
