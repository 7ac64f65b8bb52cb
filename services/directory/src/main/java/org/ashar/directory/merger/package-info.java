/** Two records of one organization become one, as two people see fit. */
@NullMarked
package org.ashar.directory.merger;

import org.jspecify.annotations.NullMarked;
