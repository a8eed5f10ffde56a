/** What all pages of the house share, for people and not for machines: languages, the proof of a form, strict headers. */
@NullMarked
package io.waymark.web.pages;

import org.jspecify.annotations.NullMarked;
