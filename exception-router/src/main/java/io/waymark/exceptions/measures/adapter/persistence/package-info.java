/** Episodes, daily figures and waybills in PostgreSQL. */
@NullMarked
package io.waymark.exceptions.measures.adapter.persistence;

import org.jspecify.annotations.NullMarked;
