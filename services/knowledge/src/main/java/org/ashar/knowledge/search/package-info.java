/** Finds records by words, topics, countries, languages and days. */
@NullMarked
package org.ashar.knowledge.search;

import org.jspecify.annotations.NullMarked;
