/** The people of reform, and whether they agreed to be named in public. */
@NullMarked
package org.ashar.directory.person;

import org.jspecify.annotations.NullMarked;
