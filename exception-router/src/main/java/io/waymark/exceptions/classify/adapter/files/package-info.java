/** The classes, words, signals and playbooks as data files on the class path. */
@NullMarked
package io.waymark.exceptions.classify.adapter.files;

import org.jspecify.annotations.NullMarked;
