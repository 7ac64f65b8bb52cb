/** Tables of records that people have in files: looked at first, then taken over. */
@NullMarked
package org.ashar.activities.intake;

import org.jspecify.annotations.NullMarked;
