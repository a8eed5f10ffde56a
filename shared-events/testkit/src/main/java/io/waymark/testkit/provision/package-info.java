/** What a broker is given before anybody uses it, as the files in deploy/kafka declare it: topics, users and their rights. */
@NullMarked
package io.waymark.testkit.provision;

import org.jspecify.annotations.NullMarked;
