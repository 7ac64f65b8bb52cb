/**
 * The controlled lists that records are sorted by: topics, areas and groups of people.
 */
@NullMarked
package org.ashar.directory.concept;

import org.jspecify.annotations.NullMarked;
