/** Tests of the scenario's plan and expectations. */
@NullMarked
package io.waymark.local.scenario;

import org.jspecify.annotations.NullMarked;
