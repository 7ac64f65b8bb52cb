/** Identity as a whole, started on real backends. */
@NullMarked
package org.ashar.identity;

import org.jspecify.annotations.NullMarked;
