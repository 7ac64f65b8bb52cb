/** Tests that start the program as a process, and kill it. */
@NullMarked
package org.ashar.infra.embedded;

import org.jspecify.annotations.NullMarked;
