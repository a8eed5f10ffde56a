/** The classes, words, signals and playbooks as tables. */
@NullMarked
package io.waymark.exceptions.classify.adapter.files;

import org.jspecify.annotations.NullMarked;
