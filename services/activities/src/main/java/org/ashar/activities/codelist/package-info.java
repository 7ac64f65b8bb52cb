/** The project's own tables of codes, with their names in three languages. */
@NullMarked
package org.ashar.activities.codelist;

import org.jspecify.annotations.NullMarked;
